package org.civicrules.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.Modality;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RulingTest {

    private static final LocalDate DUE = LocalDate.of(2022, 1, 14);
    private static final MissingFact MISSING = MissingFact.of("form.sent", "whether the form was in on time");
    private static final Change EARLIER = Change.of("form.sent", DUE, "on 2022-01-14 or before");
    private static final Citation OTHER_CLAUSE = Citation.of(Examples.SOURCE, "T.2", "Section 2");
    private static final Provision PROVISION = Provision.of(
                    "test.form", "The form is in on time", Modality.MUST, List.of(Examples.CLAUSE))
            .borneBy("local authority")
            .withConsequence(Optional.of("repayment"));

    /** The form is in by its day. */
    private static final class FormRule extends CitedRule<Optional<LocalDate>> {

        private FormRule() {
            super(PROVISION);
        }

        @Override
        protected ImmutableList<Ruling> judge(Optional<LocalDate> sent) {
            Ruling.Subject form = Ruling.about("form");
            if (sent.isEmpty()) {
                return ImmutableList.of(form.undetermined("Nobody said when the form was sent.", EARLIER, MISSING)
                        .fact("due", DUE)
                        .build());
            }
            boolean late = sent.get().isAfter(DUE);
            return ImmutableList.of(
                    form.of(late ? failing() : Outcome.MET, "The form was sent on " + sent.get() + ".", EARLIER)
                            .fact("form.sent", sent)
                            .dueOn(DUE)
                            .build());
        }
    }

    private static Finding finding(Ruling ruling) {
        return Finding.of(PROVISION, ruling);
    }

    @Test
    void makesAFindingOfItsProvisionAndWhatTheRuleSaid() {
        Finding finding = new FormRule().decide(Optional.of(DUE.plusDays(1))).get(0);

        assertThat(finding.text()).isEqualTo("BREACHED test.form (form): The form was sent on 2022-01-15.");
        assertThat(finding).hasToString(finding.text());
        assertThat(finding.citations()).containsExactly(Examples.CLAUSE);
        assertThat(finding.modality()).isEqualTo(Modality.MUST);
        assertThat(finding.authority()).isEqualTo(Authority.SOURCE);
        assertThat(finding.bearer()).contains("local authority");
        assertThat(finding.consequence()).contains("repayment");
        assertThat(finding.dueOn()).contains(DUE);
        assertThat(finding.wouldChange()).contains(EARLIER);
        assertThat(finding.missing()).isEmpty();
    }

    @Test
    void explainsAFindingByTheSameWords() {
        assertThat(new FormRule()
                        .decide(Optional.of(DUE.plusDays(1)))
                        .get(0)
                        .explanation()
                        .toText())
                .isEqualTo("""
                        The form was sent on 2022-01-15. {test.form}
                          fact: form.sent = 2022-01-15
                          result: BREACHED
                          would change it: form.sent: on 2022-01-14 or before
                          source: %s
                        """.formatted(Examples.CLAUSE.text()));
    }

    @Test
    void saysNothingOfAChangeWhereTheOutcomeIsNotOpen() {
        Finding finding = new FormRule().decide(Optional.of(DUE)).get(0);

        assertThat(finding.outcome()).isEqualTo(Outcome.MET);
        assertThat(finding.wouldChange()).isEmpty();
        assertThat(finding.explanation().result()).contains("MET");
    }

    @Test
    void namesWhatIsMissing() {
        Finding finding = new FormRule().decide(Optional.empty()).get(0);

        assertThat(finding.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(finding.missing()).containsExactly(MISSING);
        assertThat(finding.wouldChange()).contains(EARLIER);
    }

    @Test
    void decidesAlikeForEqualFacts() {
        assertThat(new FormRule().decide(Optional.of(DUE))).isEqualTo(new FormRule().decide(Optional.of(DUE)));
        assertThat(new FormRule().decide(Optional.of(DUE)))
                .isNotEqualTo(new FormRule().decide(Optional.of(DUE.minusDays(1))));
    }

    @Test
    void statesItsProvisionOnce() {
        FormRule rule = new FormRule();

        assertThat(rule.provision()).isEqualTo(PROVISION);
        assertThat(rule.id()).isEqualTo(RuleId.of("test.form"));
        assertThat(rule.title()).isEqualTo("The form is in on time");
        assertThat(rule.citations()).containsExactly(Examples.CLAUSE);
        assertThat(rule.authority()).isEqualTo(Authority.SOURCE);
    }

    @Test
    void carriesAllThatWasSaid() {
        Explanation part = Explanation.builder().statement("Because.").build();
        Ruling ruling = Ruling.about("receipt R1")
                .breached("Spent late.", Change.of("spending.S1.incurred", "2022-03-31"))
                .fact("incurred", "2022-04-01")
                .fact("unknown", Optional.empty())
                .fact("known", Optional.of(3))
                .facts(ImmutableMap.of("kind", "bonus"))
                .parameter(Parameter.of("last day", "2022-03-31"))
                .parameters(List.of(Parameter.of("policy day", "counted")))
                .citing(List.of(OTHER_CLAUSE))
                .arithmetic("1 + 1 = 2")
                .dueOn(Optional.of(DUE))
                .dueOn(Optional.empty())
                .doneOn(Optional.of(DUE.plusDays(1)))
                .amount(Money.of(CurrencyUnit.GBP, 5))
                .amount(Optional.empty())
                .part(part)
                .parts(List.of(part))
                .build();

        assertThat(ruling.facts())
                .containsExactlyEntriesOf(ImmutableMap.of("incurred", "2022-04-01", "known", "3", "kind", "bonus"));
        assertThat(ruling.doneOn()).contains(DUE.plusDays(1));
        assertThat(ruling.amount()).contains(Money.of(CurrencyUnit.GBP, 5));
        assertThat(ruling).hasToString("BREACHED (receipt R1): Spent late.");
        Explanation explanation = finding(ruling).explanation();
        assertThat(explanation.citations()).containsExactly(Examples.CLAUSE, OTHER_CLAUSE);
        assertThat(explanation.parameters()).extracting(Parameter::name).containsExactly("last day", "policy day");
        assertThat(explanation.arithmetic()).contains("1 + 1 = 2");
        assertThat(explanation.children())
                .hasSize(2)
                .allSatisfy(child -> assertThat(child.citations()).isNotEmpty());
        assertThat(finding(ruling).amountAtStake()).contains(Money.of(CurrencyUnit.GBP, 5));
        assertThat(finding(ruling).dueOn()).contains(DUE);
    }

    @Test
    void decidesUnderAnotherAuthorityOrForceWhereThatIsSaid() {
        Ruling ruling = Ruling.about("form")
                .departed("Left out.", EARLIER)
                .under(provision -> provision.by(Authority.POLICY))
                .under(provision -> provision.as(Modality.SHOULD).citing(List.of(OTHER_CLAUSE)))
                .build();

        assertThat(finding(ruling).authority()).isEqualTo(Authority.POLICY);
        assertThat(finding(ruling).modality()).isEqualTo(Modality.SHOULD);
        assertThat(finding(ruling).citations()).containsExactly(OTHER_CLAUSE);
        assertThat(finding(ruling).rule()).isEqualTo(PROVISION.id());
    }

    @Test
    void saysWhatWouldLoseAnOutcomeThatIsNotOpen() {
        Ruling ruling =
                Ruling.about("form").met("In time.").wouldChange(EARLIER).build();

        assertThat(ruling.wouldChange()).contains(EARLIER);
        assertThat(Ruling.about("form")
                        .notApplicable("No form is asked for.")
                        .build()
                        .wouldChange())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNDETERMINED")
    void keepsAChangeOnlyWhereTheOutcomeIsOpen(Outcome outcome) {
        assertThat(Ruling.about("form")
                        .of(outcome, "So.", EARLIER)
                        .build()
                        .wouldChange()
                        .isPresent())
                .isEqualTo(outcome.isOpen());
    }

    @Test
    void refusesAnUnknownThatNamesNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ruling.about("form").of(Outcome.UNDETERMINED, "So.", EARLIER))
                .withMessage("an undetermined ruling must name what is missing: form");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Ruling.about("form").undetermined("So.", EARLIER).build())
                .withMessageStartingWith("missing facts are named exactly when the outcome is UNDETERMINED");
    }

    @Test
    void refusesToSayNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> Ruling.about(" "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ruling.about("form").met("").build())
                .withMessage("a ruling must be said in a sentence: subject=form");
        assertThatIllegalArgumentException().isThrownBy(() -> new Change("form.sent", "", "earlier"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Change("", "1", "earlier"));
        assertThatIllegalArgumentException().isThrownBy(() -> Change.of("form.sent", 1, " "));
        assertThat(Change.of("score", 4).text()).isEqualTo("score: 4");
    }

    @Test
    void refusesAProvisionWithoutATitleOrAClause() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Provision.of("test.form", "", Modality.MUST, List.of(Examples.CLAUSE)))
                .withMessage("a rule must say what it decides: rule=test.form");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Provision.of("test.form", "In time", Modality.MUST, List.of()))
                .withMessage("a rule must cite its clause: rule=test.form");
        assertThat(PROVISION.citing(List.of(OTHER_CLAUSE, OTHER_CLAUSE)).citations())
                .containsExactly(OTHER_CLAUSE);
    }
}

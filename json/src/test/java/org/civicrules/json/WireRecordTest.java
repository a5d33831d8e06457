package org.civicrules.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.file.FileReport;
import org.civicrules.core.file.RowIssue;
import org.civicrules.core.rule.Authority;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Decision;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.LibraryVersion;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.Parameter;
import org.civicrules.core.rule.Provision;
import org.civicrules.core.rule.Ruling;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.Modality;
import org.civicrules.core.source.Source;
import org.civicrules.core.time.Standpoint;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class WireRecordTest {

    private static final Citation CLAUSE = Citation.of(
            Source.builder()
                    .id("form-guide")
                    .title("The form guide")
                    .publisher("The office")
                    .edition("2021")
                    .licence("ogl")
                    .build(),
            "F1",
            "Section 1");
    private static final CitationRecord CLAUSE_RECORD = new CitationRecord("form-guide", "2021", "Section 1", "F1");
    private static final Provision PROVISION = Provision.of(
                    "test.form", "the form is in on time", Modality.MUST, ImmutableList.of(CLAUSE))
            .borneBy("the council")
            .withConsequence(Optional.of("payment stops"));

    @Test
    void aFindingCarriesEverythingItsRuleSaid() {
        Finding finding = Finding.of(
                PROVISION,
                Ruling.about("form F1")
                        .breached(
                                "The form came a day late.",
                                Change.of("form.sent", "2022-01-14", "on 2022-01-14 or before"))
                        .fact("sent", "2022-01-15")
                        .parameter(Parameter.of("due", "2022-01-14", CLAUSE).effectiveFrom(LocalDate.of(2021, 11, 3)))
                        .arithmetic("2022-01-15 is after 2022-01-14")
                        .dueOn(LocalDate.of(2022, 1, 14))
                        .amount(Money.of(CurrencyUnit.GBP, new BigDecimal("12.30")))
                        .build());

        assertThat(FindingRecord.of(finding))
                .isEqualTo(new FindingRecord(
                        "test.form",
                        "form F1",
                        Outcome.BREACHED,
                        Modality.MUST,
                        Authority.SOURCE,
                        "The form came a day late.",
                        "the council",
                        "2022-01-14",
                        "12.30",
                        "payment stops",
                        ImmutableList.of(),
                        new ChangeRecord("form.sent", "2022-01-14", "on 2022-01-14 or before"),
                        ImmutableList.of(CLAUSE_RECORD),
                        new ExplanationRecord(
                                "The form came a day late.",
                                "test.form",
                                ImmutableMap.of("sent", "2022-01-15"),
                                ImmutableList.of(new ParameterRecord("due", "2022-01-14", "2021-11-03", CLAUSE_RECORD)),
                                "2022-01-15 is after 2022-01-14",
                                "BREACHED",
                                "form.sent: on 2022-01-14 or before",
                                ImmutableList.of(CLAUSE_RECORD),
                                ImmutableList.of())));
    }

    @Test
    void aFindingNamesWhatIsMissing() {
        Finding finding = Finding.of(
                PROVISION,
                Ruling.about("form F1")
                        .undetermined(
                                "Nobody says whether it came.",
                                Change.of("form.sent", "2022-01-14"),
                                MissingFact.of("form.sent", "whether it was on time"))
                        .build());

        assertThat(FindingRecord.of(finding).missing())
                .containsExactly(new MissingFactRecord("form.sent", "whether it was on time"));
    }

    @Test
    void aDecisionTellsWhichOfItsThreeItIs() {
        assertThat(DecisionRecord.of(Decision.of(LocalDate.of(2022, 1, 14)), LocalDate::toString))
                .isEqualTo(
                        new DecisionRecord<>(DecisionRecord.Kind.DETERMINED, "2022-01-14", null, ImmutableList.of()));
        assertThat(DecisionRecord.of(Decision.<LocalDate>notApplicable("nothing was paid"), LocalDate::toString))
                .isEqualTo(new DecisionRecord<>(
                        DecisionRecord.Kind.NOT_APPLICABLE, null, "nothing was paid", ImmutableList.of()));
        assertThat(DecisionRecord.of(
                        Decision.<LocalDate>undetermined(MissingFact.of("paid", "the last day")), LocalDate::toString))
                .isEqualTo(new DecisionRecord<>(
                        DecisionRecord.Kind.UNDETERMINED,
                        null,
                        null,
                        ImmutableList.of(new MissingFactRecord("paid", "the last day"))));
    }

    @Test
    void theValueOfADecisionIsPlainText() {
        assertThat(shown(Decision.of(LocalDate.of(2022, 1, 14)))).isEqualTo("2022-01-14");
        assertThat(shown(Decision.of(Money.of(CurrencyUnit.GBP, new BigDecimal("1200.50")))))
                .isEqualTo("1200.50");
        assertThat(shown(Decision.of(new BigDecimal("1E+3")))).isEqualTo("1000");
        assertThat(shown(Decision.of(BigFraction.of(1, 3)))).isEqualTo("1/3");
        assertThat(shown(Decision.of(4))).isEqualTo(4);
    }

    private static Object shown(Decision<?> decision) {
        WireView<?> view = WireView.ALL.stream()
                .filter(each -> each.type() == Decision.class)
                .findFirst()
                .orElseThrow();
        @SuppressWarnings("unchecked") // the view's type is the filter's
        WireView<Decision<?>> decisions = (WireView<Decision<?>>) view;
        DecisionRecord<?> record = (DecisionRecord<?>) decisions.record().apply(decision);
        return Optional.<Object>ofNullable(record.value()).orElseThrow();
    }

    @Test
    void aFileKeepsItsCountsTogether() {
        assertThat(InputRecord.of(new FileReport("episodes.csv", 10, 8, 2, 1, ImmutableList.of())))
                .isEqualTo(new InputRecord("episodes.csv", 10, 8, 2, 2, 1));
    }

    @Test
    void anIssueKeepsItsPlaceAndItsCure() {
        RowIssue issue = RowIssue.of(
                "scores.csv",
                7,
                "score",
                "not-a-score",
                RowIssue.Done.CELL_LEFT_OUT,
                "give a whole number from 1 to 5");

        assertThat(RowIssueRecord.of(issue))
                .isEqualTo(new RowIssueRecord(
                        "scores.csv",
                        7,
                        "",
                        "score",
                        "not-a-score",
                        RowIssue.Done.CELL_LEFT_OUT,
                        "give a whole number from 1 to 5"));
    }

    @Test
    void anEnvelopeStartsWithTheLibrarysVersionAndNothingElse() {
        assertThat(Envelope.of("grade-result"))
                .isEqualTo(new Envelope(
                        "grade-result",
                        LibraryVersion.current(),
                        null,
                        null,
                        null,
                        ImmutableMap.of(),
                        ImmutableList.of(),
                        null));
    }

    @Test
    void anEnvelopeSaysFromWhereItLooksAndAtWhat() {
        InputRecord file = new InputRecord("a.csv", 2, 1, 1, 0, 0);
        Standpoint standpoint = Standpoint.at(LocalDate.of(2022, 1, 15)).knownOn(LocalDate.of(2022, 2, 1));
        LocalDateRange quarter = LocalDateRange.ofClosed(LocalDate.of(2021, 10, 1), LocalDate.of(2021, 12, 31));

        Envelope envelope =
                Envelope.of("grant-check").at(standpoint).during(quarter).from(ImmutableList.of(file), "sha256:12");

        assertThat(envelope)
                .isEqualTo(new Envelope(
                        "grant-check",
                        LibraryVersion.current(),
                        "2022-01-15",
                        new PeriodRecord("2021-10-01", "2021-12-31"),
                        "2022-02-01",
                        ImmutableMap.of(),
                        ImmutableList.of(file),
                        "sha256:12"));
        assertThat(envelope.asAt(LocalDate.of(2022, 3, 1)).asAt()).isEqualTo("2022-03-01");
    }

    @Test
    void aFieldIsRequiredUnlessItMayBeNull() {
        assertThat(WireRecord.fields(ParameterRecord.class))
                .containsExactly("name", "value", "effectiveFrom", "citation");
        assertThat(WireRecord.required(ParameterRecord.class)).containsExactly("name", "value");
    }
}

package org.civicrules.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.guava.GuavaModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.civicrules.core.source.SourceJacksonModule;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingTest {

    private static final Explanation WHY =
            Explanation.builder().statement("Because.").build();
    private static final MissingFact MISSING = MissingFact.of("form.sent", "whether the form was in on time");

    private static Finding.Builder finding() {
        Finding.Builder builder =
                Finding.about(Examples.rule("test.form", ImmutableList.of(Examples.CLAUSE)), "form F1");
        builder.statement("The form came in.").explanation(WHY);
        return builder;
    }

    @Test
    void carriesItsRulesCitationModalityAndAuthority() {
        Finding finding = finding().outcome(Outcome.MET).build();

        assertThat(finding.rule()).isEqualTo(RuleId.of("test.form"));
        assertThat(finding.citations()).containsExactly(Examples.CLAUSE);
        assertThat(finding.modality()).isEqualTo(org.civicrules.core.source.Modality.MUST);
        assertThat(finding.authority()).isEqualTo(Authority.SOURCE);
        assertThat(finding.text()).isEqualTo("MET test.form (form F1): The form came in.");
    }

    @Test
    void namesWhatIsMissingWhenUndetermined() {
        assertThat(finding()
                        .outcome(Outcome.UNDETERMINED)
                        .addMissing(MISSING)
                        .build()
                        .missing())
                .containsExactly(MISSING);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> finding().outcome(Outcome.UNDETERMINED).build())
                .withMessageContaining("missing facts are named exactly when the outcome is UNDETERMINED");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNDETERMINED")
    void missesNothingWhenDetermined(Outcome outcome) {
        assertThat(finding().outcome(outcome).build().missing()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> finding().outcome(outcome).addMissing(MISSING).build());
    }

    @Test
    void refusesToStandUncited() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> finding()
                        .outcome(Outcome.MET)
                        .citations(ImmutableList.of())
                        .build())
                .withMessage("a finding must cite its clause: rule=test.form");
    }

    @Test
    void comesBackFromJsonAsItWas() throws Exception {
        ObjectMapper mapper = new ObjectMapper()
                .registerModules(
                        new GuavaModule(),
                        new Jdk8Module(),
                        new JavaTimeModule(),
                        new SourceJacksonModule(),
                        new RuleJacksonModule());
        Finding finding = finding()
                .outcome(Outcome.UNDETERMINED)
                .addMissing(MISSING)
                .dueOn(LocalDate.of(2022, 1, 14))
                .bearer("local authority")
                .amountAtStake(Money.of(CurrencyUnit.GBP, 12.30))
                .explanation(Explanation.builder()
                        .statement("The form was late.")
                        .rule(RuleId.of("test.form"))
                        .addCitations(Examples.CLAUSE)
                        .putFacts("sent", "2022-01-15")
                        .addParameters(Parameter.of("due", "2022-01-14", Examples.CLAUSE)
                                .effectiveFrom(LocalDate.of(2021, 11, 3)))
                        .addChildren(WHY)
                        .build())
                .build();

        String json = mapper.writeValueAsString(finding);

        assertThat(json).contains("\"GBP 12.30\"", "\"test.form\"");
        assertThat(mapper.readValue(json, Finding.class)).isEqualTo(finding);
    }
}

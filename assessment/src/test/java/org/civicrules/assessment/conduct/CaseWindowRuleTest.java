package org.civicrules.assessment.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseWindowRuleTest {

    @ParameterizedTest
    @CsvSource({
        "2023-08-31, 2024-08-30, DEPARTED",
        "2023-08-31, 2024-08-31, MET",
        "2023-08-31, 2025-02-28, MET",
        "2023-08-31, 2025-03-01, DEPARTED",
        "2024-02-29, 2025-02-27, DEPARTED",
        "2024-02-29, 2025-02-28, MET"
    })
    void durationCountsCalendarMonthsFromTheStartBothEndsIncluded(String start, String award, Outcome outcome) {
        AssessmentCase file = TrialCase.with(builder -> {
            builder.dates(ImmutableMap.of(CaseDate.START, LocalDate.parse(start)));
            builder.events(ImmutableList.of(CaseEvent.of(Step.AWARDED, LocalDate.parse(award))));
            return builder;
        });
        assertThat(TrialCase.finding(TrialCase.on(file, award), "timing.duration")
                        .outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"2024-10-14, BREACHED", "2024-10-15, MET", "2025-01-15, MET", "2025-01-16, NOT_YET_DUE"})
    void theLastMonthsCountBackFromTheAward(String done, Outcome outcome) {
        CaseFacts facts = TrialCase.atEnd(TrialCase.dated(CaseDate.ASSIGNMENT_COMPLETED, done));
        assertThat(TrialCase.finding(facts, "timing.final").outcome()).isEqualTo(outcome);
    }

    @Test
    void theLastMonthsClipToTheMonthsLengthAndUseThePlannedEndBeforeTheAward() {
        AssessmentCase file = TrialCase.with(builder -> {
            builder.dates(ImmutableMap.of(
                    CaseDate.PLANNED_END, LocalDate.of(2024, 5, 31),
                    CaseDate.ASSIGNMENT_COMPLETED, LocalDate.of(2024, 2, 29)));
            builder.events(ImmutableList.of());
            return builder;
        });
        Finding finding = TrialCase.finding(TrialCase.on(file, "2024-04-01"), "timing.final");
        assertThat(finding.outcome()).isEqualTo(Outcome.MET);
        assertThat(finding.dueOn()).contains(LocalDate.of(2024, 5, 31));
        assertThat(finding.explanation().toText())
                .contains("parameter: window = 2024-02-29 to 2024-05-31, both days included [T-R01]");
    }

    @Test
    void withoutAnEndTheLastMonthsAreUndetermined() {
        AssessmentCase file = TrialCase.with(builder -> {
            builder.dates(ImmutableMap.of());
            builder.events(ImmutableList.of());
            return builder;
        });
        Finding finding = TrialCase.finding(TrialCase.on(file, "2024-04-01"), "timing.final");
        assertThat(finding.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(finding.missing()).extracting("name").containsExactly("dates.PLANNED_END");
        assertThat(TrialCase.finding(TrialCase.on(file, "2024-04-01"), "timing.duration")
                        .missing())
                .extracting("name")
                .containsExactly("dates.START");
    }

    @ParameterizedTest
    @CsvSource({"2025-03-01, NOT_YET_DUE", "2025-03-02, DEPARTED"})
    void aStepThatHasNotHappenedIsDueUpToItsLastDayAndFailsAfterIt(String day, Outcome outcome) {
        CaseFacts facts = TrialCase.on(TrialCase.happened(), day);
        assertThat(TrialCase.finding(facts, "timing.duration").outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"'', 2024-09-01, NOT_YET_DUE", "'', 2024-09-02, UNDETERMINED", "2024-12-01, 2024-09-02, DEPARTED"})
    void aDayNotStatedIsUndeterminedOnceOverdueAndAPlannedOneFails(String shown, String day, Outcome outcome) {
        AssessmentCase file = TrialCase.dated(CaseDate.KNOWLEDGE_SHOWN, shown == null ? "" : shown);
        assertThat(TrialCase.finding(TrialCase.on(file, day), "timing.knowledge")
                        .outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"2024-09-30, BREACHED", "2024-10-01, BREACHED", "2024-10-02, MET"})
    void afterMeansOnALaterDay(String done, Outcome outcome) {
        CaseFacts facts = TrialCase.atEnd(TrialCase.dated(CaseDate.ASSIGNMENT_COMPLETED, done));
        assertThat(TrialCase.finding(facts, "timing.after").outcome()).isEqualTo(outcome);
    }

    @Test
    void afterAStepThatWasNeverTakenIsABreachAndNotYetDoneIsNotYetDue() {
        CaseFacts noGateway = TrialCase.on(TrialCase.happened(), "2024-12-01");
        assertThat(TrialCase.finding(noGateway, "timing.after").outcome()).isEqualTo(Outcome.BREACHED);
        AssessmentCase open = TrialCase.with(builder -> {
            builder.dates(ImmutableMap.of());
            builder.events(TrialCase.events().subList(0, 1));
            return builder;
        });
        assertThat(TrialCase.finding(TrialCase.on(open, "2024-12-01"), "timing.after")
                        .outcome())
                .isEqualTo(Outcome.NOT_YET_DUE);
        AssessmentCase submitted = TrialCase.with(builder -> {
            builder.dates(ImmutableMap.of());
            builder.events(TrialCase.events().subList(0, 2));
            return builder;
        });
        assertThat(TrialCase.finding(TrialCase.on(submitted, "2024-12-02"), "timing.after")
                        .missing())
                .extracting("name")
                .containsExactly("dates.ASSIGNMENT_COMPLETED");
    }

    @ParameterizedTest
    @CsvSource({"2024-09-30, MET", "2024-10-01, MET", "2024-10-02, BREACHED", "'', UNDETERMINED"})
    void notAfterAllowsTheSameDay(String shown, Outcome outcome) {
        CaseFacts facts = TrialCase.atEnd(TrialCase.dated(CaseDate.KNOWLEDGE_SHOWN, shown));
        assertThat(TrialCase.finding(facts, "timing.before").outcome()).isEqualTo(outcome);
    }

    @Test
    void notAfterIsMetWhenTheOtherHasNotHappenedAndNotYetDueWhenNeitherHas() {
        CaseFacts shown = TrialCase.on(TrialCase.happened(), "2024-06-01");
        assertThat(TrialCase.finding(shown, "timing.before").outcome()).isEqualTo(Outcome.MET);
        CaseFacts early = TrialCase.on(TrialCase.happened(), "2024-04-30");
        assertThat(TrialCase.finding(early, "timing.before").outcome()).isEqualTo(Outcome.NOT_YET_DUE);
        CaseFacts unmoderated =
                TrialCase.on(TrialCase.happened(CaseEvent.of(Step.AWARDED, TrialCase.AWARDED)), "2025-01-15");
        assertThat(TrialCase.finding(unmoderated, "quality.moderated").outcome())
                .isEqualTo(Outcome.BREACHED);
        CaseFacts unreviewed = TrialCase.atEnd(TrialCase.dated(CaseDate.EVIDENCE_REVIEWED, ""));
        assertThat(TrialCase.finding(unreviewed, "timing.reviewed").missing())
                .extracting("name")
                .containsExactly("dates.EVIDENCE_REVIEWED");
    }

    @ParameterizedTest
    @CsvSource({"2024-12-08, DEPARTED", "2024-12-09, MET", "2024-12-10, DEPARTED", "'', UNDETERMINED"})
    void theSameDayIsTheSameDay(String agreed, Outcome outcome) {
        CaseFacts facts = TrialCase.atEnd(TrialCase.dated(CaseDate.FINAL_AGREEMENT, agreed));
        assertThat(TrialCase.finding(facts, "timing.same-day").outcome()).isEqualTo(outcome);
    }

    @Test
    void theSameDayAsAnUnstatedOneIsUndeterminedAndNeitherIsNotYetDue() {
        CaseFacts facts = TrialCase.atEnd(TrialCase.dated(CaseDate.INTERVIEW, ""));
        assertThat(TrialCase.finding(facts, "timing.same-day").missing())
                .extracting("name")
                .containsExactly("dates.INTERVIEW");
        CaseFacts early = TrialCase.on(TrialCase.whole(), "2024-12-08");
        assertThat(TrialCase.finding(early, "timing.same-day").outcome()).isEqualTo(Outcome.NOT_YET_DUE);
    }

    @Test
    void aFindingShowsTheDaysItUsed() {
        Finding finding = TrialCase.finding(TrialCase.atEnd(TrialCase.whole()), "timing.after");
        assertThat(finding.explanation().facts())
                .containsEntry("dates.ASSIGNMENT_COMPLETED", "2024-11-25")
                .containsEntry("events.GATEWAY_PASSED", "2024-10-01");
        assertThat(finding.citations()).extracting("clause").containsExactly("T-R01");
    }
}

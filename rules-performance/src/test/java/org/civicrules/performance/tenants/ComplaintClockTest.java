package org.civicrules.performance.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.civicrules.core.file.Table;
import org.civicrules.core.file.TableSource;
import org.civicrules.core.indicator.Classified;
import org.civicrules.core.rule.Authority;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Decision;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.source.Citation;
import org.civicrules.core.time.WorkingDayCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Working days counted by hand: Good Friday was 29 March 2024, Easter Monday 1 April, and 6 and 27 May were holidays. */
class ComplaintClockTest {

    private static final WorkingDayCalendar CALENDAR = WorkingDayCalendar.englandAndWales();

    @ParameterizedTest(name = "stage {0} logged {1}")
    @CsvSource({
        // Edition 2022 counts from logging.
        "1, 2024-03-28, 2024-04-02, 2022, 2024-04-08, 2024-04-15, 2024-04-29",
        "2, 2024-03-28, 2024-04-02, 2022, 2024-04-08, 2024-04-29, 2024-05-14",
        "1, 2024-03-31, 2024-04-02, 2022, 2024-04-08, 2024-04-15, 2024-04-29",
        // Edition 2024 counts from the acknowledgement.
        "1, 2024-04-02, 2024-04-04, 2024, 2024-04-09, 2024-04-18, 2024-05-02",
        "2, 2024-04-02, 2024-04-04, 2024, 2024-04-09, 2024-05-02, 2024-06-03",
        "1, 2024-04-01, 2024-04-08, 2024, 2024-04-08, 2024-04-22, 2024-05-07",
        // Without an acknowledgement it starts on the last day for one; a late one still starts it.
        "1, 2024-04-02, '', 2024, 2024-04-09, 2024-04-23, 2024-05-08",
        "1, 2024-04-02, 2024-04-12, 2024, 2024-04-09, 2024-04-26, 2024-05-13",
    })
    void setsTheLastDaysByStageAndEdition(
            int stage,
            LocalDate logged,
            String acknowledged,
            String edition,
            LocalDate acknowledgeBy,
            LocalDate answerBy,
            LocalDate extendedBy) {
        Complaint complaint = complaint(stage, logged, acknowledged, false, "");
        CodeClock clock = CodeClock.of(complaint).value().orElseThrow();

        assertThat(clock.edition()).isEqualTo(edition);
        assertThat(clock.acknowledgeBy(complaint, CALENDAR)).isEqualTo(Decision.of(acknowledgeBy));
        assertThat(clock.answerBy(complaint, CALENDAR)).isEqualTo(Decision.of(answerBy));
        assertThat(clock.extendedAnswerBy(complaint, CALENDAR)).isEqualTo(Decision.of(extendedBy));
        assertThat(clock.dueBy(complaint, CALENDAR)).isEqualTo(Decision.of(answerBy));
        assertThat(clock.dueBy(complaint(stage, logged, acknowledged, true, ""), CALENDAR))
                .isEqualTo(Decision.of(extendedBy));
    }

    @Test
    void doesNotKnowTheCodeBefore2022() {
        Decision<CodeClock> clock = CodeClock.of(complaint(1, LocalDate.of(2022, 3, 31), "", false, ""));

        assertThat(clock.missing())
                .extracting(fact -> fact.name())
                .containsExactly("edition of the Complaint Handling Code before 1 April 2022");
        assertThat(CodeClock.of(complaint(1, LocalDate.of(2022, 4, 1), "", false, ""))
                        .value())
                .map(CodeClock::edition)
                .contains("2022");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-04-18, false, NUMERATOR, ''",
        "2024-04-19, false, DENOMINATOR_ONLY, late",
        "2024-04-19, true, NUMERATOR, ''",
        "2024-05-02, true, NUMERATOR, ''",
        "2024-05-03, true, DENOMINATOR_ONLY, late",
        "'', false, DENOMINATOR_ONLY, not-answered",
    })
    void countsAnAnswerInTimeEvenWithAnExtensionWithinTheCode(
            String answered, boolean extended, String membership, String reason) {
        Classified classified = complaint(1, LocalDate.of(2024, 4, 2), "2024-04-04", extended, answered)
                .answeredInTime(CALENDAR);

        assertThat(classified.membership().name()).isEqualTo(membership);
        assertThat(classified.reason()).isEqualTo(reason);
    }

    @Test
    void cannotPlaceAComplaintWhoseTimesAreUnknown() {
        assertThat(complaint(1, LocalDate.of(2021, 4, 2), "2021-04-04", false, "2021-04-05")
                        .answeredInTime(CALENDAR))
                .isEqualTo(Classified.unknown("time-undetermined"));
    }

    @ParameterizedTest(name = "on {0}: {1}, {2}")
    @CsvSource({
        "2024-04-03, NOT_YET_DUE, NOT_YET_DUE",
        "2024-04-04, MET, NOT_YET_DUE",
        "2024-04-18, MET, NOT_YET_DUE",
        "2024-04-19, MET, BREACHED",
        "2024-04-24, MET, BREACHED",
        "2024-04-25, MET, BREACHED",
    })
    void knowsOnlyWhatHappenedByTheDayItIsAsked(LocalDate asAt, Outcome acknowledge, Outcome answer) {
        Complaint complaint = complaint(1, LocalDate.of(2024, 4, 2), "2024-04-04", false, "2024-04-25");

        assertThat(outcomes(complaint, asAt)).containsExactly(acknowledge, answer);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-04-09, NOT_YET_DUE, NOT_YET_DUE",
        "2024-04-10, BREACHED, NOT_YET_DUE",
        "2024-04-23, BREACHED, NOT_YET_DUE",
        "2024-04-24, BREACHED, BREACHED",
    })
    void anAcknowledgementThatNeverCameIsLateOnTheDayAfterItsLast(LocalDate asAt, Outcome acknowledge, Outcome answer) {
        assertThat(outcomes(complaint(1, LocalDate.of(2024, 4, 2), "", false, ""), asAt))
                .containsExactly(acknowledge, answer);
    }

    @Test
    void isMetByAnActOnTheLastDayAndBreachedByOneAfterIt() {
        LocalDate later = LocalDate.of(2025, 1, 1);

        assertThat(outcomes(complaint(1, LocalDate.of(2024, 4, 2), "2024-04-09", false, "2024-04-23"), later))
                .containsExactly(Outcome.MET, Outcome.MET);
        assertThat(outcomes(complaint(1, LocalDate.of(2024, 4, 2), "2024-04-10", false, "2024-04-25"), later))
                .containsExactly(Outcome.BREACHED, Outcome.BREACHED);
    }

    @Test
    void saysTheLastDayAndWhy() {
        ComplaintCase held =
                held(complaint(2, LocalDate.of(2024, 4, 2), "2024-04-04", true, ""), LocalDate.of(2024, 6, 4));
        Finding answer = ComplaintRules.book().decide(held).get(1);

        assertThat(answer.text())
                .isEqualTo(
                        "BREACHED complaints.answer (line 7, stage 2): Is not yet answered; the last day was 2024-06-03");
        assertThat(answer.dueOn()).contains(LocalDate.of(2024, 6, 3));
        assertThat(answer.authority()).isEqualTo(Authority.SOURCE);
        assertThat(answer.explanation().toText())
                .contains("fact: logged = 2024-04-02")
                .contains("fact: acknowledged = 2024-04-04")
                .contains("fact: extended = yes")
                .contains("parameter: edition of the Code = 2024, from 2024-04-01")
                .contains("result: BREACHED")
                .contains("[CHC.2024.6.14]")
                .doesNotContain("CHC.2022");
        assertThat(answer.wouldChange())
                .contains(Change.of("complaints.7.answered", "2024-06-03", "on 2024-06-03 or before"));
        Finding acknowledge = ComplaintRules.book().decide(held).get(0);
        assertThat(acknowledge.statement()).isEqualTo("Was acknowledged on 2024-04-04; the last day was 2024-04-09");
        Finding open = ComplaintRules.book()
                .decide(held(complaint(1, LocalDate.of(2024, 4, 2), "", false, ""), LocalDate.of(2024, 4, 3)))
                .get(0);
        assertThat(open.statement()).isEqualTo("Is not yet acknowledged; the last day is 2024-04-09");
        assertThat(open.explanation().toText()).contains("fact: extended = no").doesNotContain("fact: acknowledged");
    }

    @Test
    void citesTheClausesOfItsOwnEditionAndStageAlone() {
        assertThat(clauses(complaint(1, LocalDate.of(2024, 3, 31), "", false, "")))
                .containsExactly(List.of("CHC.2022.4.1"), List.of("CHC.2022.5.1"));
        assertThat(clauses(complaint(2, LocalDate.of(2024, 3, 31), "", false, "")))
                .containsExactly(List.of("CHC.2022.4.1"), List.of("CHC.2022.5.13"));
        assertThat(clauses(complaint(1, LocalDate.of(2024, 4, 1), "", false, "")))
                .containsExactly(List.of("CHC.2024.6.2"), List.of("CHC.2024.6.3", "CHC.2024.6.4"));
        assertThat(clauses(complaint(2, LocalDate.of(2024, 4, 1), "", false, "")))
                .containsExactly(List.of("CHC.2024.6.11"), List.of("CHC.2024.6.14", "CHC.2024.6.15"));
    }

    private static List<List<String>> clauses(Complaint complaint) {
        return ComplaintRules.book().decide(held(complaint, LocalDate.of(2024, 4, 2))).stream()
                .map(finding ->
                        finding.citations().stream().map(Citation::clause).toList())
                .toList();
    }

    @Test
    void isUndeterminedWhereTheTimesAreUnknown() {
        List<Finding> findings = ComplaintRules.book()
                .decide(held(complaint(1, LocalDate.of(2021, 4, 2), "", false, ""), LocalDate.of(2024, 6, 4)));

        assertThat(findings).hasSize(2).allSatisfy(finding -> {
            assertThat(finding.outcome()).isEqualTo(Outcome.UNDETERMINED);
            assertThat(finding.statement())
                    .isEqualTo(
                            "The last day cannot be told: edition of the Complaint Handling Code before 1 April 2022");
            assertThat(finding.explanation().toText()).contains("fact: logged = 2021-04-02");
        });
    }

    @ParameterizedTest
    @CsvSource({"2024-04-01, false", "2024-04-02, true", "2024-04-24, true", "2024-04-25, false"})
    void isLiveFromLoggingUntilTheAnswer(LocalDate asAt, boolean live) {
        assertThat(held(complaint(1, LocalDate.of(2024, 4, 2), "", false, "2024-04-25"), asAt)
                        .isLive())
                .isEqualTo(live);
    }

    @Test
    void readsComplaintsAndTakesADayOrAWordForAnExtension() {
        Table.Records<Complaint> file = complaints("""
                reference,tenure,stage,logged,acknowledged,extended,answered,about
                A1,LCRA,1,2024-04-02,2024-04-04,2024-04-17,2024-04-30,fairness
                A2,,2,2024-04-02,,yes,,
                A3,lcho,1,2024-04-02,,no,,communal areas
                A4,LCRA,1,2024-04-02,,,,
                """);

        assertThat(file.report().issues()).isEmpty();
        assertThat(file.records()).extracting(Complaint::extended).containsExactly(true, true, false, false);
        assertThat(file.records()).extracting(Complaint::stage).containsExactly(1, 2, 1, 1);
        assertThat(file.records()).extracting(Complaint::line).containsExactly(2L, 3L, 4L, 5L);
        assertThat(file.records().get(0).reference()).isEqualTo("A1");
        assertThat(file.records().get(0).about()).contains(Complaint.Subject.FAIRNESS);
        assertThat(file.records().get(0).answered()).contains(LocalDate.of(2024, 4, 30));
        assertThat(file.records().get(2).tenure()).contains(Tenure.LCHO);
        assertThat(file.records().get(2).about()).contains(Complaint.Subject.COMMUNAL_AREAS);
        assertThat(file.records().get(1).tenure()).isEmpty();
    }

    @Test
    void rejectsAComplaintThatCannotBeAndSaysWhere() {
        Table.Records<Complaint> file = complaints("""
                tenure,stage,logged,acknowledged,extended,answered
                LCRA,3,2024-04-02,,,
                LCRA,1,,,,
                LCRA,1,2024-02-30,,,
                LCRA,1,2024-04-02,2024-04-01,,2024-04-01
                LCRA,1,2024-04-02,,perhaps,
                LCRA,1,2024-04-02,,2024-13-01,
                FREEHOLD,,2024-04-02,2024-04-02,,2024-04-02
                """);

        assertThat(file.report().read()).isEqualTo(7);
        assertThat(file.report().accepted()).isZero();
        assertThat(file.report().rejected()).isEqualTo(7);
        assertThat(file.report().issues())
                .extracting(issue -> issue.line() + " " + issue.column() + " " + issue.code())
                .containsExactly(
                        "2 stage not-a-number",
                        "3 logged missing",
                        "4 logged not-a-date",
                        "5 acknowledged impossible-order",
                        "5 answered impossible-order",
                        "6 extended unknown-word",
                        "7 extended not-a-date",
                        "8 stage missing",
                        "8 tenure unknown-word");
    }

    private static Table.Records<Complaint> complaints(String csv) {
        return TenantRecords.builder()
                .read(Records.COMPLAINTS, TableSource.csv("complaints.csv", csv))
                .build()
                .complaints()
                .orElseThrow();
    }

    private static List<Outcome> outcomes(Complaint complaint, LocalDate asAt) {
        return ComplaintRules.book().decide(held(complaint, asAt)).stream()
                .map(Finding::outcome)
                .toList();
    }

    private static ComplaintCase held(Complaint complaint, LocalDate asAt) {
        return new ComplaintCase(complaint, asAt, CALENDAR);
    }

    private static Complaint complaint(
            int stage, LocalDate logged, String acknowledged, boolean extended, String answered) {
        return new Complaint(
                7,
                "",
                Optional.of(Tenure.LCRA),
                stage,
                logged,
                date(acknowledged),
                extended,
                date(answered),
                Optional.empty());
    }

    private static Optional<LocalDate> date(String text) {
        return Optional.of(text).filter(given -> !given.isEmpty()).map(LocalDate::parse);
    }
}

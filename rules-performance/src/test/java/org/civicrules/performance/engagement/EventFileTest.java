package org.civicrules.performance.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.rule.RuleId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventFileTest {
    private static final EngagementTerms TERMS = EngagementTerms.melton();

    @Test
    void everyColumnIsRead() {
        EventFile file =
                read("commitment,date,linked_to,theme\nmelton.c03,2022-03-01,2022-02-10,repairs\nc02,10/2/2022,,\n");

        assertThat(file.events())
                .containsExactly(
                        new EngagementEvent(
                                RuleId.of("melton.c03"),
                                LocalDate.of(2022, 3, 1),
                                Optional.of(LocalDate.of(2022, 2, 10)),
                                Optional.of("repairs")),
                        EngagementEvent.of("melton.c02", LocalDate.of(2022, 2, 10)));
        assertThat(file.issues()).isEmpty();
        assertThat(file.read()).isEqualTo(2);
        assertThat(file.rejected()).isZero();
        assertThat(file.undated()).isEmpty();
    }

    @Test
    void columnsMayStandInAnyOrderBehindAByteOrderMark() {
        EventFile file = read("\uFEFF Date ,COMMITMENT\r\n2022-03-01,c01\r\n");

        assertThat(file.events()).containsExactly(EngagementEvent.of("melton.c01", LocalDate.of(2022, 3, 1)));
    }

    @Test
    void aHeaderAloneIsAFileWithoutEvents() {
        EventFile file = read("commitment,date\n");

        assertThat(file.events()).isEmpty();
        assertThat(file.read()).isZero();
    }

    @Test
    void furtherAndRepeatedColumnsAreNoted() {
        EventFile file = read("commitment,date,officer,date\nc01,2022-03-01,someone,2022-04-01\n");

        assertThat(file.events()).containsExactly(EngagementEvent.of("melton.c01", LocalDate.of(2022, 3, 1)));
        assertThat(file.issues().stream().map(EventIssue::message))
                .containsExactly(
                        "events.csv:1, column 3: not a column of this layout; left out of account",
                        "events.csv:1, date: named twice; the first is read");
        assertThat(file.rejected()).isZero();
    }

    @Test
    void aBadRowIsLeftOutAndNamed() {
        EventFile file = read("""
                commitment,date,linked_to,theme
                c13,2022-03-01,,
                c01,soon,,
                c01,,,
                c01,2022-02-30,,
                c01,31/2/2022,,
                c02
                "c02
                ",2022-03-01,,
                c02,2022-03-01,,
                """);

        assertThat(file.issues().stream().map(EventIssue::message))
                .containsExactly(
                        "events.csv:2, commitment: expected a commitment such as melton.c01; row left out",
                        "events.csv:3, date: expected a date such as 2022-01-31 or 31/01/2022; row left out",
                        "events.csv:4, date: expected a date such as 2022-01-31 or 31/01/2022; row left out",
                        "events.csv:5, date: expected a date such as 2022-01-31 or 31/01/2022; row left out",
                        "events.csv:6, date: expected a date such as 2022-01-31 or 31/01/2022; row left out",
                        "events.csv:7, date: expected a date such as 2022-01-31 or 31/01/2022; row left out",
                        "events.csv:8: a cell runs over a line break; look for a quotation mark that is not closed;"
                                + " row left out");
        assertThat(file.issues()).allMatch(EventIssue::rejected);
        assertThat(file.read()).isEqualTo(8);
        assertThat(file.rejected()).isEqualTo(7);
        assertThat(file.undated()).containsExactly(RuleId.of("melton.c01"), RuleId.of("melton.c02"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\nc01\"", "\"c\r1\"", "\"\rc01\""})
    void aCellOverALineBreakIsLeftOutWhereverItBreaks(String cell) {
        assertThat(read("commitment,date,theme\nc01,2022-03-01," + cell + "\n").rejected())
                .isOne();
    }

    @Test
    void aDateThatBeginsWithAStrokeIsNone() {
        assertThat(read("commitment,date\nc01,/2022-03-01\n").rejected()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-02-10", "10/02/2022", "c02 2022-02-10", "melton.c02@10/02/2022", "c02:2022-02-10"})
    void aLinkIsADayWithOrWithoutItsPromise(String link) {
        EventFile file = read("commitment,date,linked_to\nc03,2022-03-01," + link + "\nc02,2022-02-10,\n");

        assertThat(file.events().get(0).linkedTo()).contains(LocalDate.of(2022, 2, 10));
        assertThat(file.issues()).isEmpty();
    }

    @Test
    void aLinkThatNamesThePromiseAloneIsToItsLastEventUpToThatDay() {
        EventFile file = read("""
                commitment,date,linked_to
                c03,2022-03-01,C02
                c02,2022-02-10,
                c02,2022-03-01,
                c02,2022-03-02,
                c03,2022-02-09,melton.c02
                """);

        assertThat(file.events().stream().map(EngagementEvent::linkedTo))
                .containsExactly(
                        Optional.of(LocalDate.of(2022, 3, 1)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        assertThat(file.issues().stream().map(EventIssue::message))
                .containsExactly("events.csv:6, linked_to: no event of melton.c02 up to that day; follows up none");
    }

    @Test
    void aLinkThatLeadsNowhereIsNotedInOrderOfLines() {
        EventFile file = read("""
                commitment,date,linked_to
                c03,2022-03-01,2022-02-11
                c03,2022-03-01,
                c01,2022-03-01,the panel
                c02,2022-02-10,
                c01,2022-02-11,
                c02,2022-02-12,2022-02-10
                """);

        assertThat(file.issues().stream().map(EventIssue::message))
                .containsExactly(
                        "events.csv:2, linked_to: no event on that day that this one can follow up",
                        "events.csv:3, linked_to: expected the day of the event of melton.c02; follows up none",
                        "events.csv:4, linked_to: expected a date such as 2022-01-31 or 31/01/2022; follows up none",
                        "events.csv:7, linked_to: no event on that day that this one can follow up");
        assertThat(file.issues()).noneMatch(EventIssue::rejected);
        assertThat(file.events()).hasSize(6);
    }

    @Test
    void aFileThatCannotBeReadSaysHowToMendIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(""))
                .withMessage("events.csv:1: the file is empty: put the header commitment,date,linked_to,theme first");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("what,date\n"))
                .withMessage(
                        "events.csv:1: the header has no column commitment: expected commitment,date,linked_to,theme");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("commitment,when\n"))
                .withMessage("events.csv:1: the header has no column date: expected commitment,date,linked_to,theme");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("commitment,date\nc01,\"2022-03-01\nc01,2022-04-01\n"))
                .withMessage(
                        "events.csv: the file is not CSV to its end: look for a quotation mark that is not closed");
    }

    private static EventFile read(String csv) {
        return EventFile.read(TERMS, "events.csv", new StringReader(csv));
    }
}

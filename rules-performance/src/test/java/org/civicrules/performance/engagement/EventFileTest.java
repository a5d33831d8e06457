package org.civicrules.performance.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.file.RowIssue;
import org.civicrules.core.file.TableSource;
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
        assertThat(file.report().issues()).isEmpty();
        assertThat(file.report().read()).isEqualTo(2);
        assertThat(file.report().rejected()).isZero();
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
        assertThat(file.report().read()).isZero();
    }

    @Test
    void furtherColumnsAreNoted() {
        EventFile file = read("commitment,date,officer\nc01,2022-03-01,someone\n");

        assertThat(file.events()).containsExactly(EngagementEvent.of("melton.c01", LocalDate.of(2022, 3, 1)));
        assertThat(file.report().issues().stream().map(RowIssue::text))
                .containsExactly("events.csv, line 1, column 3: not a column of this layout; left out of account");
        assertThat(file.report().rejected()).isZero();
    }

    @Test
    void aColumnThatStandsTwiceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("commitment,date,officer,date\n"))
                .withMessage("events.csv, line 1, date: stands twice in the header; keep one");
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

        assertThat(file.report().issues().stream().map(RowIssue::text))
                .containsExactly(
                        "events.csv, line 2, commitment: expected a commitment such as melton.c01",
                        "events.csv, line 3, date: expected a day that exists, such as 2024-04-30 or 30/04/2024",
                        "events.csv, line 4, date: expected a day such as 2022-01-31 or 31/01/2022",
                        "events.csv, line 5, date: expected a day that exists, such as 2024-04-30 or 30/04/2024",
                        "events.csv, line 6, date: expected a day that exists, such as 2024-04-30 or 30/04/2024",
                        "events.csv, line 7, date: expected a day such as 2022-01-31 or 31/01/2022",
                        "events.csv, line 8: a cell runs over a line break, so the rows it covers are left out; look for a quotation"
                                + " mark that is not closed");
        assertThat(file.report().issues()).allMatch(RowIssue::rejects);
        assertThat(file.report().read()).isEqualTo(9);
        assertThat(file.report().rejected()).isEqualTo(8);
        assertThat(file.undated()).containsExactly(RuleId.of("melton.c01"), RuleId.of("melton.c02"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\nc01\"", "\"c\r1\"", "\"\rc01\""})
    void aCellOverALineBreakIsLeftOutWhereverItBreaks(String cell) {
        assertThat(read("commitment,date,theme\nc01,2022-03-01," + cell + "\n")
                        .report()
                        .rejected())
                .isEqualTo(2);
    }

    @Test
    void aDateThatBeginsWithAStrokeIsNone() {
        assertThat(read("commitment,date\nc01,/2022-03-01\n").report().rejected())
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-02-10", "10/02/2022", "c02 2022-02-10", "melton.c02@10/02/2022", "c02:2022-02-10"})
    void aLinkIsADayWithOrWithoutItsPromise(String link) {
        EventFile file = read("commitment,date,linked_to\nc03,2022-03-01," + link + "\nc02,2022-02-10,\n");

        assertThat(file.events().get(0).linkedTo()).contains(LocalDate.of(2022, 2, 10));
        assertThat(file.report().issues()).isEmpty();
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
        assertThat(file.report().issues().stream().map(RowIssue::text))
                .containsExactly(
                        "events.csv, line 6, linked_to: no event of melton.c02 up to that day; follows up none");
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

        assertThat(file.report().issues().stream().map(RowIssue::text))
                .containsExactly(
                        "events.csv, line 2, linked_to: no event on that day that this one can follow up",
                        "events.csv, line 3, linked_to: expected the day of the event of melton.c02; follows up none",
                        "events.csv, line 4, linked_to: expected a day such as 2022-01-31 or 31/01/2022; follows up none",
                        "events.csv, line 7, linked_to: no event on that day that this one can follow up");
        assertThat(file.report().issues()).noneMatch(RowIssue::rejects);
        assertThat(file.events()).hasSize(6);
    }

    @Test
    void aFileThatCannotBeReadSaysHowToMendIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(""))
                .withMessage(
                        "events.csv, line 1: the file is empty; its first line must name the columns commitment,date");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("what,date\n"))
                .withMessage("events.csv, line 1, commitment: this column is missing; the header must have"
                        + " commitment,date");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("commitment,when\n"))
                .withMessage("events.csv, line 1, date: this column is missing; the header must have commitment,date");
    }

    @Test
    void anUnclosedQuoteRefusesTheFileRatherThanSwallowingTheRowsAfterIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("commitment,date\nc01,\"2022-03-01\nc01,2022-04-01\n"))
                .withMessage(
                        "events.csv, line 2: the file is not readable as CSV; look for a quotation mark that is not"
                                + " closed");
    }

    private static EventFile read(String csv) {
        return EventFile.read(TERMS, TableSource.csv("events.csv", csv));
    }
}

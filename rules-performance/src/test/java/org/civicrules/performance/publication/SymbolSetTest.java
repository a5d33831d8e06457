package org.civicrules.performance.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.civicrules.core.indicator.NoValueReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SymbolSetTest {

    @ParameterizedTest
    @CsvSource({
        "DFE,c,CONFIDENTIAL",
        "DFE,z,NOT_APPLICABLE",
        "DFE,x,NOT_AVAILABLE",
        "DFE,k,ROUNDS_TO_ZERO",
        "RSH,[X],LEFT_BLANK",
        "RSH,[Z],NOT_REQUIRED",
        "RSH,[E],EXCLUDED",
        "RSH,[S],TOO_FEW_RESPONSES",
        "RSH,[U],ZERO_DENOMINATOR",
        "STATS_WALES,c,CONFIDENTIAL",
        "STATS_WALES,z,NOT_APPLICABLE",
        "STATS_WALES,x,NOT_AVAILABLE",
        "STATS_WALES,k,ROUNDS_TO_ZERO",
        "STATS_WALES,u,LOW_RELIABILITY",
        "STATS_WALES,p,PROVISIONAL",
        "STATS_WALES,r,REVISED",
        "STATS_WALES,e,ESTIMATED",
        "STATS_WALES,b,BREAK_IN_SERIES",
        "COUNCIL,c,CONFIDENTIAL",
        "COUNCIL,z,NOT_APPLICABLE",
        "COUNCIL,x,NOT_AVAILABLE",
    })
    void aPublishersOwnSymbolsReadAsTheyAreWritten(String publisher, String symbol, Mark mark) {
        SymbolSet symbols = SymbolSet.named(publisher);

        assertThat(symbols.meaning(symbol)).contains(mark);
        assertThat(symbols.symbol(mark)).contains(symbol);
        assertThat(symbols.text(mark)).isEqualTo(symbol);
        assertThat(symbols.publisher()).isEqualTo(publisher);
    }

    @ParameterizedTest
    @CsvSource({
        "DFE,ZERO_DENOMINATOR,z",
        "DFE,LEFT_BLANK,x",
        "RSH,NOT_APPLICABLE,[Z]",
        "RSH,NOT_AVAILABLE,[X]",
        "STATS_WALES,EXCLUDED,x",
        "COUNCIL,TOO_FEW_RESPONSES,x",
    })
    void aMarkWithoutAnOwnSymbolTakesTheNearest(String publisher, Mark mark, String symbol) {
        assertThat(SymbolSet.named(publisher).symbol(mark)).contains(symbol);
        assertThat(SymbolSet.named(publisher).meaning(symbol)).isPresent().get().isNotEqualTo(mark);
    }

    @Test
    void aMarkWithoutAnySymbolIsWrittenInWords() {
        assertThat(SymbolSet.rsh().symbol(Mark.CONFIDENTIAL)).isEmpty();
        assertThat(SymbolSet.rsh().text(Mark.CONFIDENTIAL)).isEqualTo("confidential");
        assertThat(SymbolSet.council().text(Mark.ROUNDS_TO_ZERO)).isEqualTo("rounds to zero");
    }

    @Test
    void aSymbolOfAnotherPublisherHasNoMeaning() {
        assertThat(SymbolSet.rsh().meaning("x")).isEmpty();
        assertThat(SymbolSet.dfe().meaning("[X]")).isEmpty();
        assertThat(SymbolSet.statsWales().meaning("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DFE", "STATS_WALES", "COUNCIL"})
    void everyReasonForNoValueHasASymbol(String publisher) {
        for (NoValueReason reason : NoValueReason.values()) {
            assertThat(SymbolSet.named(publisher).symbol(Mark.of(reason)))
                    .as(reason.name())
                    .isPresent();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ZERO_DENOMINATOR,ZERO_DENOMINATOR", "NOT_APPLICABLE,NOT_APPLICABLE", "NOT_IN_FORCE,NOT_APPLICABLE",
        "NOT_COLLECTED,NOT_AVAILABLE", "UNDETERMINED,NOT_AVAILABLE", "EXCLUDED,EXCLUDED",
        "INSUFFICIENT_SAMPLE,TOO_FEW_RESPONSES", "SUPPRESSED,CONFIDENTIAL",
    })
    void aReasonHasItsMark(NoValueReason reason, Mark mark) {
        assertThat(Mark.of(reason)).isEqualTo(mark);
    }

    @ParameterizedTest
    @EnumSource(names = {"ROUNDS_TO_ZERO", "LOW_RELIABILITY", "PROVISIONAL", "REVISED", "ESTIMATED", "BREAK_IN_SERIES"})
    void aMarkBesideAFigureIsNoReason(Mark mark) {
        assertThat(mark.reason()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "[X],NOT_COLLECTED",
        "[Z],NOT_APPLICABLE",
        "[E],EXCLUDED",
        "[S],INSUFFICIENT_SAMPLE",
        "[U],ZERO_DENOMINATOR",
    })
    void theRegulatorsMarkersReadAsReasons(String marker, NoValueReason reason) {
        assertThat(SymbolSet.rsh().meaning(marker).flatMap(Mark::reason)).contains(reason);
    }

    @Test
    void anUnknownPublisherIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SymbolSet.named("ONS"))
                .withMessage("unknown publisher: publisher=ONS, known=[COUNCIL, DFE, RSH, STATS_WALES]");
    }
}

package org.civicrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final StringWriter err = new StringWriter();
    private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 1);
    private String terminals = "";

    @BeforeEach
    void keepTheTerminals() {
        terminals = System.getProperty(Progress.TERMINALS, "");
    }

    @AfterEach
    void restoreTheTerminals() {
        System.setProperty(Progress.TERMINALS, terminals);
    }

    private Progress progress(boolean isShown) {
        return new Progress(isShown, new PrintWriter(err), "children", nanoTime::get);
    }

    private void pass(long millis) {
        nanoTime.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    @Test
    void showsNothingOfWorkDoneWithinASecond() {
        try (Progress progress = progress(true)) {
            pass(999);
            progress.add(1);
        }

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void showsHowFarLongWorkHasComeAndLeavesNothingOfIt() {
        try (Progress progress = progress(true)) {
            progress.add(123_455);
            pass(1000);
            progress.add(1);
            assertThat(err.toString()).isEqualTo("\r123,456 children");
        }

        assertThat(err.toString()).isEqualTo("\r123,456 children\r" + " ".repeat(16) + "\r");
    }

    @Test
    void showsNoMoreThanFourLinesASecond() {
        Progress progress = progress(true);
        pass(1000);
        for (int millis = 0; millis < 1000; millis++) {
            progress.add(1);
            pass(1);
        }

        assertThat(err.toString()).isEqualTo("\r1 children\r251 children\r501 children\r751 children");
    }

    @Test
    void showsNothingWhereNobodyWatches() {
        try (Progress progress = progress(false)) {
            pass(5000);
            progress.add(1);
        }

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void countsWhatSeveralThreadsHaveDone() {
        Progress progress = progress(true);
        IntStream.range(0, 1000).parallel().forEach(each -> progress.add(1));
        pass(1000);
        progress.add(1);

        assertThat(err.toString()).isEqualTo("\r1,001 children");
    }

    @Test
    void countsTheLinesOfATextAsTheyAreRead() throws IOException {
        Progress progress = progress(true);
        pass(1000);

        try (BufferedReader text = new BufferedReader(progress.lines(new StringReader("a\r\nb\nc")))) {
            assertThat(text.lines()).containsExactly("a", "b", "c");
        }

        assertThat(err.toString()).isEqualTo("\r2 children");
    }

    @Test
    void isToldByTheLauncherWhichStreamsAreTerminals() {
        System.clearProperty(Progress.TERMINALS);
        assertThat(Progress.isTerminal("err")).isFalse();
        System.setProperty(Progress.TERMINALS, ",err");
        assertThat(Progress.isTerminal("err")).isTrue();
        assertThat(Progress.isTerminal("out")).isFalse();
        System.setProperty(Progress.TERMINALS, "out,err");
        assertThat(Progress.isTerminal("out")).isTrue();
    }
}

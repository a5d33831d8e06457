package org.civicrules.performance.ssda903;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.civicrules.performance.child.Child;
import org.civicrules.testkit.ReturnGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ConsumersTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 257, 3000})
    void everyChildReachesOneConsumer(int children) throws IOException {
        ReturnReader reader = reader(children);
        List<Child> alone = new ArrayList<>();
        InputReport report = reader.forEachChild(alone::add);
        List<Child> first = new ArrayList<>();
        List<Child> second = new ArrayList<>();
        List<Consumer<Child>> consumers = ImmutableList.of(first::add, second::add);
        assertThat(reader.forEachChild(consumers)).isEqualTo(report);
        assertThat(Stream.concat(first.stream(), second.stream())).containsExactlyInAnyOrderElementsOf(alone);
    }

    @Test
    void oneConsumerGetsTheChildrenInOrder() throws IOException {
        ReturnReader reader = reader(1000);
        List<Child> alone = new ArrayList<>();
        reader.forEachChild(alone::add);
        List<Child> consumed = new ArrayList<>();
        List<Consumer<Child>> consumers = ImmutableList.of(consumed::add);
        reader.forEachChild(consumers);
        assertThat(consumed).isEqualTo(alone);
    }

    @Test
    void aConsumersExceptionReachesTheCallerEvenWhenEveryConsumerFails() throws IOException {
        ReturnReader reader = reader(20_000);
        Consumer<Child> failing = child -> {
            throw new IllegalStateException("broken");
        };
        List<Consumer<Child>> consumers = ImmutableList.of(failing, failing);
        assertThatThrownBy(() -> reader.forEachChild(consumers))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken");
    }

    @Test
    void aConsumersErrorReachesTheCaller() throws IOException {
        ReturnReader reader = reader(10);
        Consumer<Child> failing = child -> {
            throw new AssertionError("broken");
        };
        List<Consumer<Child>> consumers = ImmutableList.of(failing);
        assertThatThrownBy(() -> reader.forEachChild(consumers))
                .isInstanceOf(AssertionError.class)
                .hasMessage("broken");
    }

    @Test
    void interruptionEndsTheReading() throws IOException {
        ReturnReader reader = reader(10);
        List<Consumer<Child>> consumers = ImmutableList.of(child -> {});
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> reader.forEachChild(consumers)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aConsumerIsNeeded() throws IOException {
        ReturnReader reader = reader(1);
        List<Consumer<Child>> none = ImmutableList.of();
        assertThatThrownBy(() -> reader.forEachChild(none)).hasMessage("at least one consumer is needed: consumers=0");
    }

    private ReturnReader reader(int children) throws IOException {
        Load.writeAll(directory, ReturnGenerator.of(5, children, 2024).files());
        return ReturnReader.open(List.of(directory), Optional.empty(), ReadingPolicy.standard());
    }
}

package org.civicrules.core.rule;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.civicrules.core.file.Nearest;

/**
 * A question that a document leaves open: its readings, the one taken when nothing is said, and the clauses that leave it open.
 *
 * <p>A policy is a constant, made by {@link #choice}, {@link #day} or {@link #number}. What is decided by it is asked of a
 * {@link PolicySet}.
 *
 * @param <V> the kind of reading: an enum, a day or a whole number
 */
public final class Policy<V> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final String id;
    private final String question;
    private final V defaultReading;
    private final ImmutableList<String> clauses;
    private final Form<V> form;

    /** What readings there are, and how one is written. */
    private interface Form<V> {
        Optional<V> read(String text);

        String text(V reading);

        ImmutableList<String> readings();
    }

    private Policy(String id, String question, V defaultReading, Form<V> form, String... clauses) {
        this.id = id;
        this.question = question;
        this.defaultReading = defaultReading;
        this.form = form;
        this.clauses = ImmutableList.copyOf(clauses);
        checkArgument(
                FORM.matcher(id).matches(), "a policy's id must be lower-case words joined by hyphens: policy=%s", id);
        checkArgument(!question.isBlank(), "a policy must say what it decides: policy=%s", id);
        checkArgument(
                form.read(form.text(defaultReading)).isPresent(),
                "a policy's default must be one of its readings: policy=%s, default=%s",
                id,
                form.text(defaultReading));
    }

    /**
     * A question with a few answers, each constant of an enum.
     *
     * @param id its id, lower-case words joined by hyphens, for example {@code short-breaks}
     * @param question what it decides, in a few words
     * @param defaultReading the reading taken when nothing is said
     * @param clauses the ids of the clauses that leave it open
     * @param <E> the readings
     * @return the policy
     * @throws IllegalArgumentException if the id is not as described
     */
    public static <E extends Enum<E>> Policy<E> choice(
            String id, String question, E defaultReading, String... clauses) {
        return new Policy<>(id, question, defaultReading, new Choice<>(defaultReading), clauses);
    }

    /**
     * A question whose answer is a day.
     *
     * @param id its id, lower-case words joined by hyphens
     * @param question what it decides, in a few words
     * @param defaultReading the day taken when nothing is said
     * @param clauses the ids of the clauses that leave it open
     * @return the policy
     * @throws IllegalArgumentException if the id is not as described
     */
    public static Policy<LocalDate> day(String id, String question, LocalDate defaultReading, String... clauses) {
        return new Policy<>(id, question, defaultReading, new Day(), clauses);
    }

    /**
     * A question whose answer is a whole number within bounds.
     *
     * @param id its id, lower-case words joined by hyphens
     * @param question what it decides, in a few words with the unit
     * @param defaultReading the number taken when nothing is said
     * @param least the least there may be, inclusive
     * @param most the most there may be, inclusive
     * @param clauses the ids of the clauses that leave it open
     * @return the policy
     * @throws IllegalArgumentException if the id is not as described, or the default is out of bounds
     */
    public static Policy<Integer> number(
            String id, String question, int defaultReading, int least, int most, String... clauses) {
        return new Policy<>(id, question, defaultReading, new Whole(least, most), clauses);
    }

    /** {@return its id, lower-case words joined by hyphens} */
    public String id() {
        return id;
    }

    /** {@return what it decides, in a few words} */
    public String question() {
        return question;
    }

    /** {@return the reading taken when nothing is said} */
    public V defaultReading() {
        return defaultReading;
    }

    /** {@return the readings on offer as they are written, the default first; for a day or a number its form} */
    public ImmutableList<String> readings() {
        return form.readings();
    }

    /** {@return the ids of the clauses that leave the question open} */
    public ImmutableList<String> clauses() {
        return clauses;
    }

    /**
     * Reads a reading: lower case with hyphens, upper case and underscores likewise.
     *
     * @param text the reading as written
     * @return the reading
     * @throws IllegalArgumentException if it is not on offer; the message lists what is
     */
    public V parse(String text) {
        return form.read(text)
                .orElseThrow(() -> new IllegalArgumentException("a policy must be given one of its readings: policy="
                        + id + ", readings=" + String.join(", ", readings())
                        + Nearest.hint(text, readings())));
    }

    /**
     * A reading as it is written.
     *
     * @param reading the reading
     * @return its text, lower case with hyphens
     */
    public String text(V reading) {
        return form.text(reading);
    }

    /**
     * The policy with a reading, as an explanation names it.
     *
     * @param reading the reading
     * @return the parameter
     */
    Parameter parameter(V reading) {
        return Parameter.of("policy " + id, text(reading));
    }

    @Override
    public String toString() {
        return id;
    }

    private record Choice<E extends Enum<E>>(E first) implements Form<E> {

        @Override
        public Optional<E> read(String text) {
            return constants().stream()
                    .filter(constant -> text(constant).equals(folded(text)))
                    .findFirst();
        }

        private List<E> constants() {
            return Arrays.asList(first.getDeclaringClass().getEnumConstants());
        }

        @Override
        public String text(E reading) {
            return folded(reading.name());
        }

        private static String folded(String text) {
            return text.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public ImmutableList<String> readings() {
            ImmutableList.Builder<String> readings = ImmutableList.builder();
            readings.add(text(first));
            constants().stream()
                    .filter(constant -> constant != first)
                    .forEach(constant -> readings.add(text(constant)));
            return readings.build();
        }
    }

    private record Day() implements Form<LocalDate> {

        @Override
        public Optional<LocalDate> read(String text) {
            try {
                return Optional.of(LocalDate.parse(text.strip()));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }

        @Override
        public String text(LocalDate reading) {
            return reading.toString();
        }

        @Override
        public ImmutableList<String> readings() {
            return ImmutableList.of("a day such as 2024-01-31");
        }
    }

    private record Whole(int least, int most) implements Form<Integer> {

        @Override
        public Optional<Integer> read(String text) {
            return text.strip().matches("\\d{1,9}")
                    ? Optional.of(Integer.valueOf(text.strip())).filter(number -> number >= least && number <= most)
                    : Optional.empty();
        }

        @Override
        public String text(Integer reading) {
            return reading.toString();
        }

        @Override
        public ImmutableList<String> readings() {
            return ImmutableList.of("a whole number from " + least + " to " + most);
        }
    }
}

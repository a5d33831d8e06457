package org.civicrules.testkit;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Made-up looked-after-children returns (SSDA903) as CSV text, the same for the same seed.
 *
 * <p>Each child has one history over all the years asked for; the return of a year shows of it what the statutory return shows:
 * the episodes that touch the year, those that end later as open. Histories are valid: starts less ends of care equal the
 * change in the number looked after. Codes are those of the year (sex 1 and 2 up to 2024, M and F after, and so on). No person
 * is meant.
 *
 * <p>Files are in order of the child's id. {@link #withAwkwardCases} adds what trips readers: see {@link AwkwardReturn}.
 */
public final class ReturnGenerator {

    private static final int MAX_YEARS = 20;

    private final long seed;
    private final int children;
    private final int lastYear;
    private final int years;
    private final boolean shortBreaks;
    private final boolean awkward;

    private ReturnGenerator(long seed, int children, int lastYear, int years, boolean shortBreaks, boolean awkward) {
        this.seed = seed;
        this.children = children;
        this.lastYear = lastYear;
        this.years = years;
        this.shortBreaks = shortBreaks;
        this.awkward = awkward;
    }

    /**
     * A generator of one return, with short breaks and without awkward cases.
     *
     * @param seed the same seed gives the same text
     * @param children how many children, 0 or more
     * @param yearEnding the year whose 31 March ends the return
     * @return a generator
     * @throws IllegalArgumentException if children is negative
     */
    public static ReturnGenerator of(long seed, int children, int yearEnding) {
        checkArgument(children >= 0, "children must not be negative: children=%s", children);
        return new ReturnGenerator(seed, children, yearEnding, 1, true, false);
    }

    /**
     * {@return a generator of several returns of the same children, the last for the year given first}
     *
     * @param count how many, 1 to 20
     * @throws IllegalArgumentException if count is out of range
     */
    public ReturnGenerator years(int count) {
        checkArgument(count >= 1 && count <= MAX_YEARS, "years must be 1 to %s: years=%s", MAX_YEARS, count);
        return new ReturnGenerator(seed, children, lastYear, count, shortBreaks, awkward);
    }

    /** {@return a generator of children none of whom is on short breaks (V3, V4)} */
    public ReturnGenerator withoutShortBreaks() {
        return new ReturnGenerator(seed, children, lastYear, years, false, awkward);
    }

    /** {@return a generator whose last return (and the one before) also holds the awkward cases} */
    public ReturnGenerator withAwkwardCases() {
        return new ReturnGenerator(seed, children, lastYear, years, shortBreaks, true);
    }

    /** {@return the files of the last return: name to text} */
    public ImmutableMap<String, String> files() {
        return files(lastYear);
    }

    /**
     * {@return the files of one return: name to text}
     *
     * @param yearEnding the year whose 31 March ends the return
     * @throws IllegalArgumentException if the generator does not cover that year
     */
    public ImmutableMap<String, String> files(int yearEnding) {
        Map<String, StringBuilder> texts = new LinkedHashMap<>();
        try {
            generate(yearEnding, name -> texts.computeIfAbsent(name, key -> new StringBuilder()));
        } catch (IOException e) {
            throw new IllegalStateException("text in memory could not be written", e);
        }
        ImmutableMap.Builder<String, String> files = ImmutableMap.builder();
        texts.forEach((name, text) -> files.put(name, text.toString()));
        ImmutableMap<String, String> plain = files.buildOrThrow();
        if (awkward && yearEnding == lastYear) {
            return AwkwardReturn.addTo(plain, yearEnding);
        }
        return awkward && yearEnding == lastYear - 1 ? AwkwardReturn.addStaleRowTo(plain, yearEnding) : plain;
    }

    /** {@return supplementary files for the last return: name to text} */
    public ImmutableMap<String, String> context() {
        ContextText context = new ContextText(LocalDate.of(lastYear, 3, 31));
        for (int index = 0; index < children; index++) {
            context.add(history(index));
        }
        return context.files();
    }

    /**
     * Writes one return as it is made, so that its size is not bound by memory. Awkward cases are not written.
     *
     * @param yearEnding the year whose 31 March ends the return
     * @param directory an existing directory
     * @throws IOException if a file cannot be written
     * @throws IllegalArgumentException if the generator does not cover that year
     */
    public void write(int yearEnding, Path directory) throws IOException {
        Map<String, Writer> writers = new LinkedHashMap<>();
        try {
            generate(yearEnding, name -> {
                Writer writer = writers.get(name);
                if (writer == null) {
                    writer = Files.newBufferedWriter(directory.resolve(name));
                    writers.put(name, writer);
                }
                return writer;
            });
        } finally {
            for (Writer writer : writers.values()) {
                writer.close();
            }
        }
    }

    private void generate(int yearEnding, ReturnText.Output output) throws IOException {
        checkArgument(
                yearEnding <= lastYear && yearEnding > lastYear - years,
                "the generator covers other years: yearEnding=%s, first=%s, last=%s",
                yearEnding,
                lastYear - years + 1,
                lastYear);
        ReturnText text = new ReturnText(yearEnding, output);
        for (int index = 0; index < children; index++) {
            text.add(history(index));
        }
    }

    private History history(int index) {
        return History.of(
                seed, index, LocalDate.of(lastYear - years, 4, 1), LocalDate.of(lastYear, 3, 31), shortBreaks);
    }
}

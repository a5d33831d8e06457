package org.civicrules.core.file;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The columns of a table: which it must have, which it may have, which may stand there several times, what else they are called, and what
 * a bad cell of them costs.
 *
 * <p>A heading is found in any order and any case; blanks, hyphens and underscores within it are alike.
 */
public final class Columns {

    /** What a column is to its table. */
    private enum Kind {
        REQUIRED,
        OPTIONAL,
        REPEATED
    }

    private final ImmutableMap<String, Kind> kinds;
    private final ImmutableMap<String, String> nameOfHeading;
    private final ImmutableSet<String> forgiving;
    private final ImmutableSet<String> ofManyLines;
    private final boolean othersNoted;
    private final boolean lineByLine;

    private Columns(
            ImmutableMap<String, Kind> kinds,
            ImmutableMap<String, String> nameOfHeading,
            ImmutableSet<String> forgiving,
            ImmutableSet<String> ofManyLines,
            boolean othersNoted,
            boolean lineByLine) {
        this.kinds = kinds;
        this.nameOfHeading = nameOfHeading;
        this.forgiving = forgiving;
        this.ofManyLines = ofManyLines;
        this.othersNoted = othersNoted;
        this.lineByLine = lineByLine;
    }

    /**
     * Columns that a table must have.
     *
     * @param names their names, as messages give them
     * @return the columns
     * @throws IllegalArgumentException if two are the same heading
     */
    public static Columns required(String... names) {
        return required(Arrays.asList(names));
    }

    /**
     * Columns that a table must have.
     *
     * @param names their names, as messages give them
     * @return the columns
     * @throws IllegalArgumentException if two are the same heading
     */
    public static Columns required(Iterable<String> names) {
        return new Columns(ImmutableMap.of(), ImmutableMap.of(), ImmutableSet.of(), ImmutableSet.of(), false, false)
                .with(Kind.REQUIRED, names);
    }

    /**
     * The same, and columns that it may have.
     *
     * @param names their names
     * @return the columns
     * @throws IllegalArgumentException if one is the heading of another
     */
    public Columns optional(String... names) {
        return with(Kind.OPTIONAL, Arrays.asList(names));
    }

    /**
     * The same, and columns that it may have.
     *
     * @param names their names
     * @return the columns
     * @throws IllegalArgumentException if one is the heading of another
     */
    public Columns optional(Iterable<String> names) {
        return with(Kind.OPTIONAL, names);
    }

    /**
     * The same, and columns that may stand in the header any number of times.
     *
     * @param names their names
     * @return the columns
     * @throws IllegalArgumentException if one is the heading of another
     */
    public Columns repeated(String... names) {
        return with(Kind.REPEATED, Arrays.asList(names));
    }

    /**
     * The same, with other headings for a column.
     *
     * @param name the column
     * @param headings what else it is called
     * @return the columns
     * @throws IllegalArgumentException if there is no such column, or a heading is already another's
     */
    public Columns alias(String name, String... headings) {
        checkArgument(kinds.containsKey(name), "a heading must stand for a column of the table: column=%s", name);
        Map<String, String> names = new LinkedHashMap<>(nameOfHeading);
        for (String heading : headings) {
            String before = names.put(fold(heading), name);
            checkArgument(
                    before == null || before.equals(name), "a heading must stand for one column: heading=%s", heading);
        }
        return new Columns(kinds, ImmutableMap.copyOf(names), forgiving, ofManyLines, othersNoted, lineByLine);
    }

    /**
     * The same, where a bad cell of these columns costs the cell and not the row.
     *
     * @param names columns of the table
     * @return the columns
     */
    public Columns forgiving(String... names) {
        return new Columns(kinds, nameOfHeading, union(forgiving, names), ofManyLines, othersNoted, lineByLine);
    }

    /**
     * The same, where a cell of these columns may hold line breaks. Anywhere else a line break rejects the row, since it is the sign of a
     * quotation mark that is not closed.
     *
     * @param names columns of the table
     * @return the columns
     */
    public Columns ofManyLines(String... names) {
        return new Columns(kinds, nameOfHeading, forgiving, union(ofManyLines, names), othersNoted, lineByLine);
    }

    /** {@return the same, where a heading that is none of these is noted} */
    public Columns othersNoted() {
        return new Columns(kinds, nameOfHeading, forgiving, ofManyLines, true, lineByLine);
    }

    /** {@return the same, where each line of text is a row by itself, so that a quotation mark left open costs one row} */
    public Columns lineByLine() {
        return new Columns(kinds, nameOfHeading, forgiving, ofManyLines, othersNoted, true);
    }

    private static ImmutableSet<String> union(ImmutableSet<String> some, String... more) {
        return ImmutableSet.<String>builder().addAll(some).add(more).build();
    }

    private Columns with(Kind kind, Iterable<String> names) {
        Map<String, Kind> all = new LinkedHashMap<>(kinds);
        Map<String, String> headings = new LinkedHashMap<>(nameOfHeading);
        for (String name : names) {
            checkArgument(
                    headings.put(fold(name), name) == null, "columns must have headings of their own: column=%s", name);
            all.put(name, kind);
        }
        return new Columns(
                ImmutableMap.copyOf(all),
                ImmutableMap.copyOf(headings),
                forgiving,
                ofManyLines,
                othersNoted,
                lineByLine);
    }

    /** {@return the names of all columns, in order} */
    public ImmutableSet<String> names() {
        return kinds.keySet();
    }

    /** {@return the names of the columns that must be there, in order} */
    public ImmutableList<String> requiredNames() {
        return kinds.keySet().stream()
                .filter(name -> kinds.get(name) == Kind.REQUIRED)
                .collect(ImmutableList.toImmutableList());
    }

    boolean isRepeated(String name) {
        return kinds.get(name) == Kind.REPEATED;
    }

    boolean isForgiving(String name) {
        return forgiving.contains(name);
    }

    boolean isOfManyLines(String name) {
        return ofManyLines.contains(name);
    }

    boolean areOthersNoted() {
        return othersNoted;
    }

    boolean isLineByLine() {
        return lineByLine;
    }

    /** The column a heading stands for; empty if it is none of these. */
    String nameOf(String heading) {
        return nameOfHeading.getOrDefault(fold(heading), "");
    }

    /** A heading as it is compared: lower case, and blanks, hyphens and underscores alike. */
    static String fold(String heading) {
        return CharMatcher.whitespace()
                .or(CharMatcher.is('-'))
                .replaceFrom(CharMatcher.whitespace().trimFrom(heading).toLowerCase(Locale.ROOT), '_');
    }
}

package org.civicrules.performance.publication;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.civicrules.core.file.Columns;
import org.civicrules.core.file.Row;
import org.civicrules.core.file.Table;
import org.civicrules.core.file.TableSource;

/**
 * The symbols of one publisher and what they mean there. {@code x} is "not available" to the Department for Education,
 * while {@code [X]} is a cell left blank to the Regulator of Social Housing.
 *
 * <p>A publisher states a meaning for each of its own symbols; that is how they are read. For writing, a mark the
 * publisher has no symbol of its own for takes the nearest one where the data file names it, else words.
 */
public final class SymbolSet {

    private static final Columns COLUMNS =
            Columns.required("publisher", "symbol", "mark", "own").optional("stated_in");
    private static final ImmutableMap<String, SymbolSet> SETS = load();

    private final String publisher;
    private final ImmutableMap<Mark, String> symbols;
    private final ImmutableMap<String, Mark> meanings;

    private SymbolSet(String publisher, ImmutableMap<Mark, String> symbols, ImmutableMap<String, Mark> meanings) {
        this.publisher = publisher;
        this.symbols = symbols;
        this.meanings = meanings;
    }

    /** {@return the symbols of the Department for Education: c, z, x, k} */
    public static SymbolSet dfe() {
        return named("DFE");
    }

    /** {@return the markers of the Regulator of Social Housing: [X], [Z], [E], [S], [U]} */
    public static SymbolSet rsh() {
        return named("RSH");
    }

    /** {@return the shorthand of StatsWales: c, z, x, k, u, p, r, e, b} */
    public static SymbolSet statsWales() {
        return named("STATS_WALES");
    }

    /** {@return the symbols of a council's own report: c, z, x; a value that rounds to zero is printed as it rounds} */
    public static SymbolSet council() {
        return named("COUNCIL");
    }

    /**
     * The symbols of a publisher.
     *
     * @param publisher {@code DFE}, {@code RSH}, {@code STATS_WALES} or {@code COUNCIL}
     * @return its symbols
     * @throws IllegalArgumentException if there is no such publisher
     */
    public static SymbolSet named(String publisher) {
        SymbolSet set = SETS.get(publisher);
        checkArgument(set != null, "unknown publisher: publisher=%s, known=%s", publisher, SETS.keySet());
        return Objects.requireNonNull(set);
    }

    /** {@return the publisher's name, as {@link #named} takes it} */
    public String publisher() {
        return publisher;
    }

    /**
     * The symbol to write.
     *
     * @param mark what it shall say
     * @return the symbol; empty if the publisher has none
     */
    public Optional<String> symbol(Mark mark) {
        return Optional.ofNullable(symbols.get(mark));
    }

    /**
     * The symbol to write, or words where there is none.
     *
     * @param mark what it shall say
     * @return the text of the cell
     */
    public String text(Mark mark) {
        return symbol(mark).orElseGet(mark::words);
    }

    /**
     * What a symbol means to this publisher.
     *
     * @param symbol the symbol as printed, case and brackets included
     * @return its meaning; empty if it is not one of the publisher's symbols
     */
    public Optional<Mark> meaning(String symbol) {
        return Optional.ofNullable(meanings.get(symbol));
    }

    private static ImmutableMap<String, SymbolSet> load() {
        Map<String, ImmutableMap.Builder<Mark, String>> symbols = new TreeMap<>();
        Map<String, ImmutableMap.Builder<String, Mark>> meanings = new TreeMap<>();
        for (Stated stated :
                Table.strict(TableSource.resource(SymbolSet.class, "symbols.csv"), COLUMNS, SymbolSet::stated)) {
            symbols.computeIfAbsent(stated.publisher(), name -> ImmutableMap.builder())
                    .put(stated.mark(), stated.symbol());
            ImmutableMap.Builder<String, Mark> own =
                    meanings.computeIfAbsent(stated.publisher(), name -> ImmutableMap.builder());
            if (stated.own()) {
                own.put(stated.symbol(), stated.mark());
            }
        }
        ImmutableMap.Builder<String, SymbolSet> sets = ImmutableMap.builder();
        symbols.forEach((publisher, marks) -> sets.put(
                publisher,
                new SymbolSet(
                        publisher,
                        marks.buildOrThrow(),
                        Objects.requireNonNull(meanings.get(publisher)).buildOrThrow())));
        return sets.buildOrThrow();
    }

    private static Stated stated(Row row) {
        return new Stated(
                row.text("publisher"),
                row.text("symbol"),
                row.word("mark", Mark.class).orElseThrow(),
                row.yesNo("own").orElseThrow());
    }

    /** One row of the data file. */
    private record Stated(String publisher, String symbol, Mark mark, boolean own) {}
}

package org.civicrules.core.source;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.civicrules.core.CivicStyle;
import org.immutables.value.Value;

/**
 * Every clause of one source, in the document's order, each with its treatment.
 *
 * <p>A register is a CSV file with the columns {@code clause,section,modality,treatment,by,paraphrase,reading}; names in
 * {@code by} are separated by spaces.
 */
@CivicStyle
@Value.Immutable
public interface ClauseRegister {

    /** The columns of a register file, in order. */
    ImmutableList<String> COLUMNS =
            ImmutableList.of("clause", "section", "modality", "treatment", "by", "paraphrase", "reading");

    /** {@return the document the clauses belong to} */
    Source source();

    /** {@return the clauses by id, in the document's order} */
    ImmutableMap<String, Clause> clauses();

    /**
     * Reads a register that is shipped beside a class. On the module path the class's package must be open to
     * {@code org.civicrules.core}, or the resource cannot be seen.
     *
     * @param source the document
     * @param anchor the class whose package holds the resource
     * @param resource the resource's name relative to that package
     * @return the register
     * @throws IllegalArgumentException if the resource is absent, or a row is not a valid clause
     */
    static ClauseRegister load(Source source, Class<?> anchor, String resource) {
        try (InputStream stream = anchor.getResourceAsStream(resource)) {
            checkArgument(stream != null, "clause register must be a resource of its module: resource=%s", resource);
            return read(source, resource, new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a register.
     *
     * @param source the document
     * @param name what to call the file in a message
     * @param csv the file's text; closed afterwards
     * @return the register
     * @throws IllegalArgumentException if a column is missing, an id is repeated or a row is not a valid clause; the
     *     message names the file and the line
     */
    static ClauseRegister read(Source source, String name, Reader csv) {
        Map<String, Clause> clauses = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().allowUnclosedQuote(false).ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord row : rows) {
                Clause clause = ClauseRow.parse(name, row);
                checkArgument(
                        clauses.put(clause.id(), clause) == null,
                        "clause ids must be unique: file=%s, line=%s, clause=%s",
                        name,
                        row.getStartingLineNumber(),
                        clause.id());
            }
        } catch (CsvParseException e) {
            throw new IllegalArgumentException(
                    "clause register must be a CSV file, close the quote: file=" + name + ", cause=" + e.getMessage(),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ImmutableClauseRegister.builder()
                .source(source)
                .putAllClauses(clauses)
                .build();
    }

    /**
     * Looks a clause up.
     *
     * @param id the clause id
     * @return the clause
     * @throws IllegalArgumentException if the register has no such clause
     */
    default Clause clause(String id) {
        Clause clause = clauses().get(id);
        checkArgument(clause != null, "clause must stand in the register: source=%s, clause=%s", source().id(), id);
        return clause;
    }

    /**
     * Cites a clause of this register, so that no citation can point at a clause that is not in it.
     *
     * @param id the clause id
     * @return its citation
     * @throws IllegalArgumentException if the register has no such clause
     */
    default Citation cite(String id) {
        return Citation.of(source(), id, clause(id).section());
    }

    /**
     * Cites every clause whose row names a rule or an indicator, so that rule and row cannot drift apart.
     *
     * @param by the id of the rule or the indicator
     * @return the citations, in the order of the register; empty where no row names it
     */
    default ImmutableList<Citation> citationsOf(String by) {
        return clauses().values().stream()
                .filter(clause -> clause.by().contains(by))
                .map(clause -> cite(clause.id()))
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return the ids of every rule and indicator that the register says treats a clause} */
    default ImmutableSet<String> ruleIds() {
        return clauses().values().stream()
                .filter(clause -> clause.treatment() == Treatment.RULE)
                .flatMap(clause -> clause.by().stream())
                .collect(ImmutableSet.toImmutableSet());
    }
}

/** One row of a register file. */
final class ClauseRow {

    private static final Splitter NAMES = Splitter.on(' ').omitEmptyStrings();

    private ClauseRow() {}

    static Clause parse(String file, NamedCsvRecord row) {
        try {
            return ImmutableClause.builder()
                    .id(row.getField("clause"))
                    .section(row.getField("section"))
                    .modality(Modality.valueOf(row.getField("modality")))
                    .treatment(Treatment.valueOf(row.getField("treatment")))
                    .paraphrase(row.getField("paraphrase"))
                    .addAllBy(NAMES.split(row.getField("by")))
                    .reading(Optional.of(row.getField("reading")).filter(text -> !text.isBlank()))
                    .build();
        } catch (IllegalArgumentException | java.util.NoSuchElementException e) {
            throw new IllegalArgumentException(
                    "clause register row is not valid: file=" + file + ", line=" + row.getStartingLineNumber()
                            + ", cause=" + e.getMessage(),
                    e);
        }
    }
}

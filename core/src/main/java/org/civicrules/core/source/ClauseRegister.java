package org.civicrules.core.source;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.HashSet;
import java.util.Set;
import org.civicrules.core.CivicStyle;
import org.civicrules.core.file.Columns;
import org.civicrules.core.file.Row;
import org.civicrules.core.file.Table;
import org.civicrules.core.file.TableSource;
import org.civicrules.core.file.UnusableFile;
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
        return read(source, TableSource.resource(anchor, resource));
    }

    /**
     * Reads a register.
     *
     * @param source the document
     * @param table the register; closed afterwards
     * @return the register
     * @throws UnusableFile if a column is missing, an id is repeated or a row is not a valid clause; the message names the file and each
     *     line
     */
    static ClauseRegister read(Source source, TableSource table) {
        Set<String> ids = new HashSet<>();
        ImmutableList<Clause> clauses =
                Table.strict(table, Columns.required(COLUMNS), row -> ClauseRow.unique(ids, ClauseRow.clause(row)));
        return ImmutableClauseRegister.builder()
                .source(source)
                .putAllClauses(Maps.uniqueIndex(clauses, Clause::id))
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

    static Clause clause(Row row) {
        return ImmutableClause.builder()
                .id(row.text("clause"))
                .section(row.text("section"))
                .modality(row.word("modality", Modality.class).orElseThrow())
                .treatment(row.word("treatment", Treatment.class).orElseThrow())
                .paraphrase(row.text("paraphrase"))
                .addAllBy(NAMES.split(row.text("by")))
                .reading(row.find("reading"))
                .build();
    }

    static Clause unique(Set<String> ids, Clause clause) {
        checkArgument(ids.add(clause.id()), "clause ids must be unique: clause=%s", clause.id());
        return clause;
    }
}

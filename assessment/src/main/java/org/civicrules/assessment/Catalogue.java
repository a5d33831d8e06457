package org.civicrules.assessment;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.Set;
import org.civicrules.core.file.Columns;
import org.civicrules.core.file.Row;
import org.civicrules.core.file.Table;
import org.civicrules.core.file.TableSource;

/**
 * The criteria of a plan in order, in one edition. An assessment organisation that has finalised the plan's initial
 * criteria supplies its own.
 *
 * <p>A catalogue file is a CSV with the columns {@code code,kind,area,title,methods,section}; methods are separated by
 * {@code /}. Equal catalogues have equal editions and criteria.
 */
public final class Catalogue {

    private static final Columns COLUMNS = Columns.required("code", "kind", "area", "title", "methods", "section");

    private static final Splitter METHODS = Splitter.on('/').trimResults().omitEmptyStrings();

    private final String edition;
    private final ImmutableList<Criterion> criteria;
    private final ImmutableMap<String, Integer> indices;

    private Catalogue(String edition, ImmutableList<Criterion> criteria, ImmutableMap<String, Integer> indices) {
        this.edition = edition;
        this.criteria = criteria;
        this.indices = indices;
    }

    /**
     * Makes a catalogue.
     *
     * @param edition what to call this edition in every result
     * @param criteria the criteria, in order
     * @return the catalogue
     * @throws IllegalArgumentException if there are none, or two share a code
     */
    public static Catalogue of(String edition, ImmutableList<Criterion> criteria) {
        checkArgument(!edition.isBlank(), "a catalogue must name its edition");
        checkArgument(!criteria.isEmpty(), "a catalogue must hold criteria: edition=%s", edition);
        ImmutableMap.Builder<String, Integer> indices = ImmutableMap.builder();
        for (int index = 0; index < criteria.size(); index++) {
            indices.put(criteria.get(index).code(), index);
        }
        return new Catalogue(edition, criteria, indices.buildOrThrow());
    }

    /**
     * Reads a catalogue file.
     *
     * @param edition what to call this edition in every result
     * @param source the file
     * @return the catalogue
     * @throws org.civicrules.core.file.UnusableFile if a column is missing, a row is no criterion or a code is repeated; the
     *     message names the file, each line and the cure
     */
    public static Catalogue read(String edition, TableSource source) {
        Set<String> codes = new HashSet<>();
        return of(edition, Table.strict(source, COLUMNS, row -> criterion(row, codes)));
    }

    private static Criterion criterion(Row row, Set<String> codes) {
        if (!codes.add(row.text("code"))) {
            row.reject("code", "repeated", "give each criterion a code of its own, this one is repeated");
        }
        row.required("kind", "say knowledge, skill or behaviour");
        return new Criterion(
                row.text("code"),
                row.word("kind", CriterionKind.class).orElse(CriterionKind.KNOWLEDGE),
                row.text("area"),
                row.text("title"),
                methods(row.text("methods")),
                row.text("section"));
    }

    /** Splits a list of methods. */
    static ImmutableSet<String> methods(String text) {
        return ImmutableSet.copyOf(METHODS.split(text));
    }

    /** {@return the name of this edition} */
    public String edition() {
        return edition;
    }

    /** {@return the criteria, in order} */
    public ImmutableList<Criterion> criteria() {
        return criteria;
    }

    /**
     * Whether a code is one of the catalogue's.
     *
     * @param code the code
     * @return whether it is
     */
    public boolean holds(String code) {
        return indices.containsKey(code);
    }

    /**
     * The place of a criterion in the catalogue's order.
     *
     * @param code its code
     * @return its index, from 0
     * @throws IllegalArgumentException if the catalogue has no such criterion
     */
    public int indexOf(String code) {
        Integer index = indices.get(code);
        checkArgument(index != null, "a criterion must stand in the catalogue: edition=%s, code=%s", edition, code);
        return index;
    }

    /** The place of a criterion, looked for first where a caller who goes through the criteria in order expects it. */
    int indexOf(String code, int expected) {
        boolean inOrder =
                expected < criteria.size() && criteria.get(expected).code().equals(code);
        return inOrder ? expected : indexOf(code);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Catalogue that && edition.equals(that.edition) && criteria.equals(that.criteria);
    }

    @Override
    public int hashCode() {
        return 31 * edition.hashCode() + criteria.hashCode();
    }

    @Override
    public String toString() {
        return edition + " (" + criteria.size() + " criteria)";
    }
}

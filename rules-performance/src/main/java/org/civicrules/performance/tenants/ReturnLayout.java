package org.civicrules.performance.tenants;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.civicrules.core.file.Columns;

/** The layouts of a return's files, told apart by their columns. */
public enum ReturnLayout {
    /** Survey answers: one row for each measure, tenure and landlord. */
    PERCEPTION(
            "tenure",
            "published_pct",
            "very_satisfied",
            ImmutableList.of(
                    "year",
                    "tenure",
                    "code",
                    "measure",
                    "very_satisfied",
                    "fairly_satisfied",
                    "neither",
                    "fairly_dissatisfied",
                    "very_dissatisfied"),
            ImmutableList.of("landlord", "type", "not_applicable_dont_know", "weighted")),
    /** Management information: one row for each measure, scope and landlord. */
    MANAGEMENT(
            "scope",
            "published",
            "numerator",
            ImmutableList.of("year", "scope", "code", "measure", "numerator", "denominator"),
            ImmutableList.of("landlord", "type")),
    /** Responses and overall satisfaction by collection channel. */
    CHANNELS(
            "tenure",
            "",
            "channel",
            ImmutableList.of("year", "tenure", "code", "channel", "responses", "tp01"),
            ImmutableList.of("landlord", "type"));

    /** The columns of all layouts. */
    static final Columns COLUMNS = columns();

    private final String scopeColumn;
    private final String publishedColumn;
    private final String mark;
    private final ImmutableList<String> required;
    private final ImmutableList<String> optional;

    ReturnLayout(
            String scopeColumn,
            String publishedColumn,
            String mark,
            ImmutableList<String> required,
            ImmutableList<String> optional) {
        this.scopeColumn = scopeColumn;
        this.publishedColumn = publishedColumn;
        this.mark = mark;
        this.required = required;
        this.optional = optional;
    }

    /** {@return the column that holds the scope} */
    String scopeColumn() {
        return scopeColumn;
    }

    /** {@return the column that holds the figure the publisher printed} */
    String publishedColumn() {
        return publishedColumn;
    }

    /** {@return the columns a file must have} */
    public ImmutableList<String> required() {
        return required;
    }

    /** {@return the further columns that are read where present} */
    ImmutableList<String> optional() {
        return optional;
    }

    /** {@return all columns that are read} */
    ImmutableSet<String> columnsRead() {
        return ImmutableSet.<String>builder()
                .addAll(required)
                .addAll(optional)
                .add(publishedColumn)
                .build();
    }

    /** None is required of every file: which are is told once the layout is. */
    private static Columns columns() {
        Set<String> all = new LinkedHashSet<>();
        for (ReturnLayout layout : values()) {
            all.addAll(layout.columnsRead());
        }
        all.remove("");
        return Columns.required().optional(all);
    }

    /** The layout of a file, by the column that no other layout has. */
    static Optional<ReturnLayout> of(Predicate<String> has) {
        return Arrays.stream(values()).filter(layout -> has.test(layout.mark)).findFirst();
    }
}

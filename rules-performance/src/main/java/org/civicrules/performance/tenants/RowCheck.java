package org.civicrules.performance.tenants;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import org.civicrules.core.rule.Ruling;
import org.civicrules.core.source.Modality;

/** A plausibility rule that looks at one usable row at a time, together with its siblings and other years. */
abstract class RowCheck extends ReturnCheck {

    RowCheck(String id, String title, Modality modality) {
        super(id, title, modality);
    }

    @Override
    final ImmutableList<Ruling> faults(LandlordReturn facts) {
        return rows(facts).flatMap(row -> fault(row, facts).stream()).collect(ImmutableList.toImmutableList());
    }

    @Override
    final long looked(LandlordReturn facts) {
        return rows(facts).count();
    }

    private Stream<ReturnRow> rows(LandlordReturn facts) {
        return facts.index().rows().stream().filter(row -> concerns(row, facts));
    }

    /** Whether the rule has something to say about the row. */
    abstract boolean concerns(ReturnRow row, LandlordReturn facts);

    /** The fault of a row that the rule concerns, where it has one. */
    abstract Optional<Ruling> fault(ReturnRow row, LandlordReturn facts);

    /** What a finding about a row is about: the place and the measure, so that the row can be found. */
    static String subject(ReturnRow row) {
        return row.place() + ", " + row.measure();
    }

    /** A cell of a row, as an issue would name it. */
    static String cell(ReturnRow row, String column) {
        return row.place() + ", " + column;
    }

    static boolean hasCounts(ReturnRow row) {
        return row.numerator().isPresent() && row.denominator().isPresent();
    }
}

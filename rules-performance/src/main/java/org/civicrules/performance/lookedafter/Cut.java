package org.civicrules.performance.lookedafter;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.civicrules.core.indicator.Classified;
import org.civicrules.core.indicator.Membership;
import org.civicrules.performance.child.ContextTable;
import org.civicrules.performance.child.ReturnTable;

/**
 * What every indicator is cut by: a property of the child on the last day, or on the day an incident began ({@code disability},
 * {@code uasc}, {@code sex}, {@code age-band}), or what the child is to another indicator (any indicator id): {@code unknown} where the load cannot support it.
 */
public final class Cut {

    private final String name;
    private final ImmutableMap<String, String> labels;
    private final BiFunction<CareRecord, LocalDate, String> key;

    private Cut(String name, ImmutableMap<String, String> labels, BiFunction<CareRecord, LocalDate, String> key) {
        this.name = name;
        this.labels = labels;
        this.key = key;
    }

    /**
     * {@return the cut of that name, if there is one}
     *
     * @param name {@code disability}, {@code uasc}, {@code sex}, {@code age-band} or an indicator id
     */
    public static Optional<Cut> named(String name) {
        return switch (name) {
            case "disability" ->
                Optional.of(new Cut(
                        name,
                        ImmutableMap.of("disability", "with a disability", "no-disability", "without a disability"),
                        (record, day) -> disability(record)));
            case "uasc" ->
                Optional.of(new Cut(
                        name,
                        ImmutableMap.of("uasc", "unaccompanied asylum-seeking", "not-uasc", "other children"),
                        Cut::asylumSeeking));
            case "sex" -> Optional.of(new Cut(name, PartLabels.SEX, (record, day) -> Profile.sex(record)));
            case "age-band" -> Optional.of(new Cut(name, AgeBand.labels(), Cut::ageBand));
            default -> Measures.named(name).map(Cut::byMembership);
        };
    }

    private static String disability(CareRecord record) {
        if (!record.terms().coverage().has(ContextTable.DISABILITY)) {
            return PartLabels.UNKNOWN;
        }
        return record.child().disabled() ? "disability" : "no-disability";
    }

    private static String asylumSeeking(CareRecord record, LocalDate day) {
        if (!record.terms().coverage().has(ReturnTable.UASC)) {
            return PartLabels.UNKNOWN;
        }
        return record.asylumSeekingOn(day) ? "uasc" : "not-uasc";
    }

    private static String ageBand(CareRecord record, LocalDate day) {
        return Profile.ageBand(record, day).orElse(PartLabels.UNKNOWN);
    }

    private static Cut byMembership(Measure measure) {
        return new Cut(measure.id(), measure.parts().labels(), (record, day) -> {
            if (measure.obstacle(record.terms()).isPresent()) {
                return PartLabels.UNKNOWN;
            }
            FirstCase first = new FirstCase();
            measure.classifier().accept(record, first);
            return first.key;
        });
    }

    /** {@return the name it was asked for by} */
    public String name() {
        return name;
    }

    ImmutableMap<String, String> labels() {
        return labels;
    }

    String keyOf(CareRecord record) {
        return keyOn(record, record.terms().to());
    }

    /** The group that a child stands in on a day, which matters to what changes with the day: age and asylum-seeking. */
    String keyOn(CareRecord record, LocalDate day) {
        return key.apply(record, day);
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof Cut cut && cut.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }

    /** Remembers the part, else the membership, of a child's best case: in the numerator before in the base before left out. */
    private static final class FirstCase implements Sink {

        private String key = name(Membership.OUT_OF_POPULATION);
        private int rank;

        @Override
        public void add(Classified classified) {
            note(name(classified.membership()), classified.membership());
        }

        @Override
        public void add(String part, Classified classified) {
            note(
                    classified.membership() == Membership.NUMERATOR ? part : name(classified.membership()),
                    classified.membership());
        }

        @Override
        public void addToPart(String part, Classified classified) {
            // parts that are not in the whole overlap, so they cannot cut
        }

        @Override
        public void addAmount(long amount) {
            note(name(Membership.NUMERATOR), Membership.NUMERATOR);
        }

        @Override
        public void addSigned(int change, String reason) {
            note(name(Membership.NUMERATOR), Membership.NUMERATOR);
        }

        private void note(String candidate, Membership membership) {
            int candidateRank = switch (membership) {
                case OUT_OF_POPULATION -> 0;
                case EXCLUDED -> 1;
                case UNKNOWN -> 2;
                case DENOMINATOR_ONLY -> 3;
                case NUMERATOR -> 4;
            };
            if (candidateRank > rank) {
                rank = candidateRank;
                key = candidate;
            }
        }

        private static String name(Membership membership) {
            return membership.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}

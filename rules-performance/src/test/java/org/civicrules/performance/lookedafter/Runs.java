package org.civicrules.performance.lookedafter;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.civicrules.performance.child.Child;
import org.civicrules.performance.child.Code;
import org.civicrules.performance.child.ContextTable;
import org.civicrules.performance.child.Coverage;
import org.civicrules.performance.child.EpisodeRow;
import org.civicrules.performance.child.ReturnTable;
import org.civicrules.performance.child.Sex;

/** Short ways to compute indicators in tests: a load of every table for the year to 31 March 2018. */
public final class Runs {

    public static final ReportingPeriod YEAR = ReportingPeriod.parse("2017-18").orElseThrow();

    private Runs() {}

    public static Coverage everything() {
        return covering(2018);
    }

    public static Coverage covering(int... years) {
        ImmutableSet<ReturnTable> tables = ImmutableSet.copyOf(EnumSet.allOf(ReturnTable.class));
        ImmutableSet<ContextTable> context = ImmutableSet.copyOf(EnumSet.allOf(ContextTable.class));
        return new Coverage(
                Arrays.stream(years)
                        .mapToObj(year -> new Coverage.ReturnYear(Optional.of(LocalDate.of(year, 3, 31)), tables))
                        .collect(ImmutableList.toImmutableList()),
                context);
    }

    public static MeasureTerms terms(String... policies) {
        return terms(YEAR, policies);
    }

    public static MeasureTerms terms(ReportingPeriod period, String... policies) {
        Policies chosen = Policies.defaults();
        for (String policy : policies) {
            int equals = policy.indexOf('=');
            chosen = chosen.with(policy.substring(0, equals), policy.substring(equals + 1));
        }
        return MeasureTerms.of(period, everything()).under(chosen);
    }

    public static Measured measure(String id, MeasureTerms terms, Child... children) {
        return measure(id, terms, List.of(children));
    }

    public static Measured measure(String id, MeasureTerms terms, List<Child> children) {
        MeasureRun run = new MeasureRun(terms);
        children.forEach(run::add);
        return named(run, id);
    }

    public static Measured named(MeasureRun run, String id) {
        return run.results().stream()
                .filter(measured -> measured.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** {@return numerator and denominator with a slash between} */
    public static String counts(Measured measured) {
        return measured.result().tally().numerator().toPlainString() + "/"
                + measured.result().tally().denominator().toPlainString();
    }

    public static String counts(Measured.Part part) {
        return part.result().tally().numerator().toPlainString() + "/"
                + part.result().tally().denominator().toPlainString();
    }

    public static ImmutableList<AuditLine> audit(MeasureTerms terms, Child... children) {
        List<AuditLine> lines = new ArrayList<>();
        MeasureRun run = new MeasureRun(terms, lines::add);
        for (Child child : children) {
            run.add(child);
        }
        return ImmutableList.copyOf(lines);
    }

    /** {@return membership and reason of each line that the audit writes for the indicator} */
    public static List<String> reasons(String indicator, MeasureTerms terms, Child child) {
        return audit(terms, child).stream()
                .filter(line -> line.indicator().equals(indicator))
                .map(line -> (line.membership() + " " + line.reason()).strip())
                .toList();
    }

    /** {@return a child with episodes as {@link EpisodeRow} writes them, born on 10 May 2007} */
    public static Child child(String id, String... episodes) {
        return Child.builder()
                .id(id)
                .birthDate(LocalDate.of(2007, 5, 10))
                .sex(Code.of(Sex.MALE))
                .addAllEpisodes(Arrays.stream(episodes).map(EpisodeRow::of).toList())
                .build();
    }
}

package org.civicrules.performance.engagement;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.civicrules.core.file.Columns;
import org.civicrules.core.file.Table;
import org.civicrules.core.file.TableSource;
import org.civicrules.core.rule.Provision;
import org.civicrules.core.rule.RuleId;
import org.civicrules.core.source.ClauseRegister;

/** Reads a framework's life and promises from the two data files of this package. A file's cells are the policies. */
final class TermsFiles {
    private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();
    private static final ImmutableList<String> FRAMEWORK = ImmutableList.of("name", "value", "clause", "note");
    private static final ImmutableList<String> COMMITMENT = ImmutableList.of(
            "id",
            "title",
            "clauses",
            "reading",
            "at-least",
            "period",
            "max-gap-months",
            "anchor",
            "from",
            "due",
            "linked-to",
            "lag-days",
            "warning-months",
            "grace-days",
            "counted");
    private static final ImmutableSet<String> FIXED = ImmutableSet.of("id", "title", "clauses");

    private final ClauseRegister register;
    private final Map<String, String> policies = new LinkedHashMap<>();

    private TermsFiles(ClauseRegister register) {
        this.register = register;
    }

    static EngagementTerms read(
            ClauseRegister register,
            String frameworkFile,
            String commitmentsFile,
            ImmutableMap<String, String> overrides) {
        TermsFiles files = new TermsFiles(register);
        ImmutableList<Map<String, String>> commitments = rows(commitmentsFile, COMMITMENT);
        rows(frameworkFile, FRAMEWORK)
                .forEach(row -> files.policies.put("framework." + cell(row, "name"), cell(row, "value")));
        commitments.forEach(files::addPolicies);
        overrides.forEach(files::override);
        Framework framework = files.framework();
        ImmutableList<CadenceRule> rules =
                commitments.stream().map(row -> files.rule(row, framework)).collect(ImmutableList.toImmutableList());
        return new EngagementTerms(framework, rules, ImmutableMap.copyOf(files.policies));
    }

    private static ImmutableList<Map<String, String>> rows(String resource, ImmutableList<String> columns) {
        return Table.strict(
                TableSource.resource(TermsFiles.class, resource),
                Columns.required(columns),
                row -> Maps.toMap(columns, row::text));
    }

    private void addPolicies(Map<String, String> row) {
        row.forEach((column, value) -> {
            if (!FIXED.contains(column)) {
                policies.put(cell(row, "id") + "." + column, value);
            }
        });
    }

    private void override(String name, String value) {
        checkArgument(policies.containsKey(name), "unknown policy: name=%s, known=%s", name, policies.keySet());
        policies.put(name, value);
    }

    private Framework framework() {
        return new Framework(
                date("framework.start"),
                date("framework.end"),
                oneOf(Month.class, "framework.year-start"),
                oneOf(PartialPeriods.class, "framework.partial-periods"));
    }

    private CadenceRule rule(Map<String, String> row, Framework framework) {
        String id = cell(row, "id");
        List<String> clauses = WORDS.splitToList(cell(row, "clauses"));
        return new CadenceRule(
                Provision.of(
                                id,
                                cell(row, "title"),
                                register.clause(clauses.get(0)).modality(),
                                clauses.stream().map(register::cite).collect(ImmutableList.toImmutableList()))
                        .borneBy(register.source().publisher()),
                cadence(id, framework),
                number(id + ".grace-days"),
                WORDS.splitToStream(value(id + ".counted")).map(RuleId::of).collect(ImmutableSet.toImmutableSet()));
    }

    private static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private Cadence cadence(String id, Framework framework) {
        return switch (value(id + ".reading")) {
            case "PER_PERIOD" -> new PerPeriod(number(id + ".at-least"), oneOf(PeriodLength.class, id + ".period"));
            case "MAX_GAP" -> new MaxGap(number(id + ".max-gap-months"), date(id + ".anchor", framework.start()));
            case "ONE_OFF" ->
                new OneOff(
                        date(id + ".from", framework.start()),
                        date(id + ".due", framework.end()),
                        number(id + ".warning-months"));
            case "LINKED" -> new Linked(RuleId.of(value(id + ".linked-to")), number(id + ".lag-days"));
            default -> throw refused(id + ".reading", "PER_PERIOD, MAX_GAP, ONE_OFF or LINKED");
        };
    }

    private String value(String name) {
        return Objects.requireNonNull(policies.get(name), name);
    }

    private LocalDate date(String name, LocalDate otherwise) {
        return value(name).isEmpty() ? otherwise : date(name);
    }

    private LocalDate date(String name) {
        try {
            return LocalDate.parse(value(name));
        } catch (DateTimeParseException noDate) {
            throw refused(name, "a date such as 2022-01-31");
        }
    }

    private int number(String name) {
        try {
            return Integer.parseInt(value(name));
        } catch (NumberFormatException noNumber) {
            throw refused(name, "a whole number");
        }
    }

    private <E extends Enum<E>> E oneOf(Class<E> type, String name) {
        try {
            return Enum.valueOf(type, value(name));
        } catch (IllegalArgumentException unknown) {
            throw refused(name, "one of " + ImmutableList.copyOf(type.getEnumConstants()));
        }
    }

    private IllegalArgumentException refused(String name, String expected) {
        return new IllegalArgumentException("policy must be " + expected + ": name=" + name + ", value=" + value(name));
    }
}

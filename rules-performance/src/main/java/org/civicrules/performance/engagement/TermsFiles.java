package org.civicrules.performance.engagement;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.civicrules.core.rule.RuleId;
import org.civicrules.core.source.ClauseRegister;

/** Reads a framework's life and promises from the two data files of this package. A file's cells are the policies. */
final class TermsFiles {
    private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();
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
        ImmutableList<NamedCsvRecord> commitments = rows(commitmentsFile);
        rows(frameworkFile)
                .forEach(row -> files.policies.put("framework." + row.getField("name"), row.getField("value")));
        commitments.forEach(row -> files.addPolicies(row));
        overrides.forEach(files::override);
        Framework framework = files.framework();
        ImmutableList<CadenceRule> rules =
                commitments.stream().map(row -> files.rule(row, framework)).collect(ImmutableList.toImmutableList());
        return new EngagementTerms(framework, rules, ImmutableMap.copyOf(files.policies));
    }

    private static ImmutableList<NamedCsvRecord> rows(String resource) {
        try (InputStream data = Objects.requireNonNull(TermsFiles.class.getResourceAsStream(resource), resource);
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().allowUnclosedQuote(false).ofNamedCsvRecord(data)) {
            return ImmutableList.copyOf(rows);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource + " of the library cannot be read", unreadable);
        }
    }

    private void addPolicies(NamedCsvRecord row) {
        row.getFieldsAsMap().forEach((column, value) -> {
            if (!FIXED.contains(column)) {
                policies.put(row.getField("id") + "." + column, value);
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

    private CadenceRule rule(NamedCsvRecord row, Framework framework) {
        String id = row.getField("id");
        List<String> clauses = WORDS.splitToList(row.getField("clauses"));
        return new CadenceRule(
                RuleId.of(id),
                row.getField("title"),
                clauses.stream().map(register::cite).collect(ImmutableList.toImmutableList()),
                register.clause(clauses.get(0)).modality(),
                register.source().publisher(),
                cadence(id, framework),
                number(id + ".grace-days"),
                WORDS.splitToStream(value(id + ".counted")).map(RuleId::of).collect(ImmutableSet.toImmutableSet()));
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

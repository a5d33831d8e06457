package org.civicrules.performance.tenants.oracle;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.civicrules.performance.tenants.oracle.ComplaintClockOracle.Complaint;
import org.civicrules.performance.tenants.oracle.TenantRecordsOracle.Run;

/**
 * Record sets of a landlord that is not real, as the text of the CSV files of docs/tenants.md; the same seed gives the same text. They
 * put dates one before, at and one after each limit and each end of the year; leave cells empty; repeat complaints; date events before
 * they could be; name homes for both tenures, for one, for none or for the wrong day; leave out columns and files; shuffle columns.
 *
 * <p>Only a survey has words that are on no list. A tenure, a date or a number is sound or empty.
 */
public final class TenantRecordSets {

    private static final int SETS = 12;
    private static final DateTimeFormatter BRITISH = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT);
    private static final ImmutableList<String> SATISFACTION = ImmutableList.of(
            "very satisfied", "fairly satisfied", "neither", "fairly dissatisfied", "very dissatisfied");
    private static final ImmutableList<String> AGREEMENT =
            ImmutableList.of("strongly agree", "agree", "neither", "disagree", "strongly disagree");

    private final Random random;
    private final int seed;
    private final LocalDate first;
    private final LocalDate last;
    private final Map<String, Integer> blankPercent;

    private TenantRecordSets(int seed, int ending) {
        this.random = new Random(7919L * seed);
        this.seed = seed;
        this.last = LocalDate.of(ending, 3, 31);
        this.first = last.minusYears(1).plusDays(1);
        int percent = seed % 3 * 2;
        this.blankPercent = Map.of("tenure", percent, "fact", percent);
    }

    /** The files of one landlord and year, by name, and the day as at which they are judged. */
    public record RecordSet(int seed, int ending, LocalDate asAt, ImmutableMap<String, String> files) {

        public Run run(Readings readings) {
            return Run.ofYear(ending, asAt, readings);
        }

        /** Writes the files into a folder of their own under the one given, which is returned. */
        public Path writeUnder(Path parent) throws IOException {
            Path folder = Files.createDirectories(parent.resolve("records-" + seed));
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
            return folder;
        }

        @Override
        public String toString() {
            return "set " + seed;
        }

        /** The same rows, each file in another order. */
        RecordSet shuffled(long order) {
            Random dice = new Random(order);
            ImmutableMap.Builder<String, String> shuffled = ImmutableMap.builder();
            files.forEach((name, text) -> {
                List<String> lines = new ArrayList<>(text.lines().toList());
                Collections.shuffle(lines.subList(1, lines.size()), dice);
                shuffled.put(name, String.join("\n", lines) + "\n");
            });
            return new RecordSet(seed, ending, asAt, shuffled.buildOrThrow());
        }
    }

    /** The twelve sets: the years to March 2024 (Code of 2022), 2025 and 2026 by turns. */
    public static List<RecordSet> all() {
        return IntStream.rangeClosed(1, SETS).mapToObj(TenantRecordSets::of).toList();
    }

    /** One set; seeds beyond twelve give more of the kind. */
    public static RecordSet of(int seed) {
        int ending = 2024 + seed % 3;
        TenantRecordSets made = new TenantRecordSets(seed, ending);
        int[] afterYear = {0, 10, 45, 200};
        ImmutableMap.Builder<String, String> files = ImmutableMap.builder();
        files.put("homes.csv", made.homes());
        files.put("survey.csv", made.survey());
        files.put("sample.csv", "tenure,population,method,weighted_by\nLCRA,900,census,\nLCHO,80,census,\n");
        files.put("dwellings.csv", made.dwellings());
        files.put("repairs.csv", made.repairs());
        files.put("complaints.csv", made.complaints());
        if (seed != 11) {
            files.put("asb.csv", made.asb());
            files.put("communal-areas.csv", made.communalAreas());
        }
        return new RecordSet(seed, ending, made.last.plusDays(afterYear[seed / 3 % 4]), files.buildOrThrow());
    }

    private String homes() {
        String header = "tenure,date,homes\n";
        String rental = "LCRA," + last + ",1000\n";
        return header
                + switch (seed % 6) {
                    case 0, 1 -> rental + "LCHO," + last + ",90\n";
                    case 2 -> rental + "LCHO," + last + ",0\n";
                    case 3 -> rental;
                    case 4 -> rental + "LCHO," + last.minusDays(1) + ",90\n";
                    default -> rental + "LCHO," + last + ",\n";
                };
    }

    private String survey() {
        List<String> columns = new ArrayList<>(TenantRecordsOracle.columnsOf("survey"));
        columns.removeIf(column -> column.equals("date") && seed % 2 == 1);
        columns.removeIf(column -> column.equals("weight") && seed % 4 != 1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            ImmutableMap.Builder<String, String> row = ImmutableMap.builder();
            row.put("tenure", tenure());
            row.put("date", blank("fact") ? "" : dayText(aroundYear(15)));
            row.put("channel", pick("telephone", "internet", "postal"));
            row.put("weight", pick("0.85", "1.2", "1", "", "0.333"));
            row.put("repair", filter());
            row.put("complaint", filter());
            row.put("communal", filter());
            for (String question : columns) {
                if (question.startsWith("tp") || question.equals("engagement")) {
                    row.put(question, spelt(answer(question)));
                }
            }
            rows.add(row.buildOrThrow());
        }
        return csv(columns, rows);
    }

    private String filter() {
        return blank("fact") ? pick("", "perhaps") : pick("yes", "yes", "yes", "no");
    }

    private String answer(String question) {
        if (blank("fact")) {
            return pick("", "", "quite happy");
        }
        if (random.nextInt(10) == 0) {
            return pick("not applicable", "dont know");
        }
        ImmutableList<String> words = question.equals("tp08") ? AGREEMENT : SATISFACTION;
        return words.get(random.nextInt(words.size()));
    }

    /** Of 400 homes in the base, gas is not known for 19, 20 or 21: just under, at and just over 5 in 100. */
    private String dwellings() {
        List<String> columns = new ArrayList<>(TenantRecordsOracle.columnsOf("dwellings"));
        columns.removeIf(column -> column.equals("lift") && seed == 10);
        int gasUnknown = 19 + seed % 3;
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < 430; i++) {
            boolean leasehold = i >= 400;
            String gas = i < gasUnknown ? "" : pick("done", "done", "done", "not done");
            rows.add(ImmutableMap.<String, String>builder()
                    .put("tenure", leasehold ? "LEASEHOLD" : pick("LCRA", "LCRA", "LCRA", "LCHO", ""))
                    .put("decent_homes", blank("fact") ? "" : pick("meets", "meets", "fails", "not applicable"))
                    .put("gas", spelt(gas))
                    .put("fire", check())
                    .put("asbestos", check())
                    .put("water", check())
                    .put("lift", check())
                    .put("electrical", check())
                    .buildOrThrow());
        }
        return csv(columns, rows);
    }

    private String check() {
        return blank("fact") ? "" : spelt(pick("done", "done", "not done", "not required"));
    }

    private String repairs() {
        List<String> columns = new ArrayList<>(TenantRecordsOracle.columnsOf("repairs"));
        columns.removeIf(column -> column.equals("first_visit") && seed == 10);
        columns.removeIf(column -> column.equals("tenure") && seed == 12);
        columns.removeIf(column -> column.equals("logged") && seed == 9);
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            rows.add(repair());
        }
        return csv(columns, rows);
    }

    private Map<String, String> repair() {
        LocalDateTime logged = aroundYear(40).atTime(random.nextInt(24), random.nextInt(60));
        if (random.nextInt(5) == 0) {
            logged = LocalDate.of(last.getYear() - 1, 12, 17)
                    .plusDays(random.nextInt(18))
                    .atTime(9, 0);
        }
        String target = pick("P28D", "28d", "7d", "20wd", "10wd", "PT24H", "24h", "4h", "day", "clock");
        LocalDateTime limit = limit(logged, target);
        boolean minutes = target.endsWith("h") || target.endsWith("H") || target.equals("clock");
        LocalDateTime completed = switch (random.nextInt(8)) {
            case 0 -> logged.plusMinutes(random.nextInt(60 * 24 * 40));
            case 1 -> limit.minusDays(1);
            case 2 -> limit.plusDays(1);
            case 3 -> limit.toLocalDate().atTime(23, 59);
            case 4 -> limit.toLocalDate().plusDays(1).atStartOfDay();
            default -> minutes ? limit.plusMinutes(random.nextInt(3) - 1) : limit;
        };
        if (completed.isBefore(logged)) {
            completed = logged;
        }
        if (random.nextInt(25) == 0 && seed % 2 == 1) {
            completed = random.nextBoolean() ? logged.minusDays(1) : logged.minusMinutes(1);
        }
        boolean done = random.nextInt(12) > 0;
        boolean loggedTimed = random.nextInt(6) > 0;
        return ImmutableMap.<String, String>builder()
                .put("tenure", tenure())
                .put("category", blank("fact") ? "" : spelt(pick("emergency", "non-emergency")))
                .put("logged", blank("fact") ? "" : text(logged, loggedTimed))
                .put("target", targetText(target, limit))
                .put("completed", done ? text(completed, random.nextInt(5) > 0) : "")
                .put("cancelled", blank("fact") ? "" : pick("no", "no", "no", "no", "no", "no", "no", "yes"))
                .put("first_visit", blank("fact") ? "" : pick("yes", "yes", "no"))
                .buildOrThrow();
    }

    private static LocalDateTime limit(LocalDateTime logged, String target) {
        return switch (target) {
            case "P28D", "28d" -> logged.plusDays(28);
            case "7d" -> logged.plusDays(7);
            case "20wd" -> WorkingDays.after(logged.toLocalDate(), 20).atTime(12, 0);
            case "10wd" -> WorkingDays.after(logged.toLocalDate(), 10).atTime(12, 0);
            case "4h" -> logged.plusHours(4);
            case "PT24H", "24h" -> logged.plusHours(24);
            default -> logged.plusDays(14).withHour(15);
        };
    }

    private String targetText(String target, LocalDateTime limit) {
        if (blank("fact")) {
            return "";
        }
        return switch (target) {
            case "day" -> dayText(limit.toLocalDate());
            case "clock" -> limit.format(MINUTE);
            default -> target;
        };
    }

    private String complaints() {
        List<String> columns = new ArrayList<>(TenantRecordsOracle.columnsOf("complaints"));
        columns.removeIf(column -> column.equals("about") && seed == 10);
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            rows.add(complaint("C-" + i));
        }
        for (int repeats = seed % 4 == 3 ? 0 : 2 + random.nextInt(4); repeats > 0; repeats--) {
            Map<String, String> row = rows.get(random.nextInt(rows.size()));
            rows.add(random.nextInt(rows.size()), repeat(row));
        }
        return csv(columns, rows);
    }

    private Map<String, String> complaint(String reference) {
        int stage = 1 + (random.nextInt(10) < 3 ? 1 : 0);
        LocalDate logged = aroundYear(60);
        Complaint made = ComplaintClockOracle.complaint(random, stage, logged);
        return ImmutableMap.<String, String>builder()
                .put("reference", blank("fact") ? "" : reference)
                .put("tenure", tenure())
                .put("stage", blank("fact") ? "" : Integer.toString(stage))
                .put("logged", blank("fact") ? "" : dayText(logged))
                .put("acknowledged", dayText(made.acknowledged()))
                .put("extended", made.extended() && made.extendedOn().isEmpty() ? "yes" : dayText(made.extendedOn()))
                .put("answered", dayText(made.answered()))
                .put("about", blank("fact") ? "" : spelt(pick("fairness", "communal areas", "asb", "other")))
                .buildOrThrow();
    }

    /** The same complaint at the same stage once more: alike, or with another answer. */
    private Map<String, String> repeat(Map<String, String> row) {
        ImmutableMap.Builder<String, String> repeat = ImmutableMap.builder();
        row.forEach((column, value) -> repeat.put(
                column, column.equals("answered") && random.nextBoolean() ? dayText(last.plusDays(5)) : value));
        return repeat.buildOrThrow();
    }

    private String asb() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            rows.add(Map.of(
                    "tenure",
                    tenure(),
                    "opened",
                    blank("fact") ? "" : dayText(aroundYear(20)),
                    "hate_incident",
                    blank("fact") ? "" : pick("yes", "no", "no", "no")));
        }
        return csv(TenantRecordsOracle.columnsOf("asb"), rows);
    }

    private String communalAreas() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            rows.add(Map.of(
                    "inspected",
                    blank("fact") ? "" : dayText(aroundYear(20)),
                    "meets_standard",
                    blank("fact") ? "" : pick("yes", "yes", "no")));
        }
        return csv(TenantRecordsOracle.columnsOf("communal-areas"), rows);
    }

    /** A day of the year or a little outside it; often the last or first of the year, or the day beside it. */
    private LocalDate aroundYear(int margin) {
        return switch (random.nextInt(12)) {
            case 0 -> first.plusDays(random.nextInt(3) - 1);
            case 1 -> last.plusDays(random.nextInt(3) - 1);
            case 2 -> first.minusDays(1 + random.nextInt(margin));
            default -> first.plusDays(random.nextInt(365));
        };
    }

    private String tenure() {
        return blank("tenure")
                ? ""
                : pick("LCRA", "LCRA", "LCRA", "LCRA", "LCRA", "LCRA", "LCRA", "LCHO", "LCHO", "LEASEHOLD");
    }

    private boolean blank(String kind) {
        return random.nextInt(100) < blankPercent.getOrDefault(kind, 0);
    }

    private String pick(String... words) {
        return words[random.nextInt(words.length)];
    }

    /** Words of more than one part, joined by a space, a hyphen or an underscore. */
    private String spelt(String word) {
        return word.replace(" ", pick(" ", "-", "_"));
    }

    private String dayText(Optional<LocalDate> day) {
        return day.map(this::dayText).orElse("");
    }

    private String dayText(LocalDate day) {
        return random.nextInt(4) == 0 ? day.format(BRITISH) : day.toString();
    }

    private String text(LocalDateTime moment, boolean timed) {
        return timed ? moment.format(MINUTE) : dayText(moment.toLocalDate());
    }

    private String csv(List<String> columns, List<Map<String, String>> rows) {
        List<String> order = new ArrayList<>(columns);
        if (seed % 2 == 0) {
            Collections.shuffle(order, random);
        }
        StringBuilder text = new StringBuilder(String.join(",", order)).append('\n');
        if (seed % 5 == 0) {
            text = new StringBuilder(text.toString().toUpperCase(Locale.ROOT));
        }
        for (Map<String, String> row : rows) {
            List<String> cells =
                    order.stream().map(column -> row.getOrDefault(column, "")).toList();
            text.append(String.join(",", cells)).append('\n');
        }
        return text.toString();
    }
}

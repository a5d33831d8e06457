package org.civicrules.testkit;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Writes the supplementary files about the children of a return's year. */
final class ContextText {

    private final LocalDate from;
    private final LocalDate to;
    private final Map<String, StringBuilder> texts = new LinkedHashMap<>();

    ContextText(LocalDate to) {
        this.to = to;
        this.from = to.minusYears(1).plusDays(1);
        header("visits.csv", "CHILD,PLACEMENT_START,VISIT,REGIME,INTERVAL_DAYS");
        header("health_assessments.csv", "CHILD,STARTED,REFERRED,COMPLETED,CONSENT");
        header("return_interviews.csv", "CHILD,MIS_START,RETURNED,OFFERED,ACCEPTED,INTERVIEWED");
        header("disability.csv", "CHILD");
        header("youth_justice.csv", "CHILD,OUTCOME,START,END");
        header("placement_distance.csv", "CHILD,DECOM,MILES,IN_AREA,APPROVED_BY");
        header("care_leavers.csv", "CHILD,DOB,CATEGORY,PA_APPOINTED,SERVICE_END");
        header("care_proceedings.csv", "CHILD,ISSUED,CONCLUDED");
        header("population.csv", "YEAR,AGE_FROM,AGE_TO,POPULATION");
        row("population.csv", Integer.toString(to.getYear() - 1), "0", "17", "45361");
        header("benchmarks.csv", "INDICATOR,AREA,PERIOD,VALUE");
        row("benchmarks.csv", "cla.rate-per-10000", "England", "2021-22", "70");
        row("benchmarks.csv", "cla.rate-per-10000", "Statistical neighbours", "2021-22", "68.3");
        header("targets.csv", "INDICATOR,PERIOD,TARGET,TOLERANCE");
        row("targets.csv", "cla.reviews.in-time.share", "*", "95", "5");
    }

    private void header(String file, String columns) {
        texts.put(file, new StringBuilder(columns).append('\n'));
    }

    private void row(String file, String... cells) {
        texts.computeIfAbsent(file, name -> new StringBuilder())
                .append(String.join(",", cells))
                .append('\n');
    }

    ImmutableMap<String, String> files() {
        ImmutableMap.Builder<String, String> files = ImmutableMap.builder();
        texts.forEach((file, text) -> files.put(file, text.toString()));
        return files.buildOrThrow();
    }

    void add(History child) {
        for (Spell spell : child.spells()) {
            if (spell.touches(from, to) && !spell.isShortBreak()) {
                spell(child, spell);
            }
        }
        leaver(child);
        Incident.of(child, from, to).forEach(incident -> interview(child, incident));
        if (child.choice(200, 9) == 0) {
            row("disability.csv", child.id());
        }
        int crime = child.choice(201, 40);
        if (crime < 3 && !child.born().plusYears(10).isAfter(from)) {
            LocalDate start = from.plusDays(child.choice(202, 300));
            row(
                    "youth_justice.csv",
                    child.id(),
                    crime == 0 ? "STATUTORY" : crime == 1 ? "OUT_OF_COURT" : "DETENTION",
                    ReturnText.day(start),
                    crime == 1 ? ReturnText.day(start) : "");
        }
    }

    private void spell(History child, Spell spell) {
        String id = child.id();
        String start = ReturnText.day(spell.start());
        Optional<LocalDate> end = spell.end().filter(day -> !day.isAfter(to));
        if (!spell.rne().equals("L")) {
            visits(child, spell, end.orElse(to));
        }
        if (!child.asylumSeeking()) {
            int miles = child.choice((int) spell.start().toEpochDay(), 45);
            row(
                    "placement_distance.csv",
                    id,
                    start,
                    miles == 0 ? "" : miles + "." + child.choice(203, 10),
                    miles < 12 ? "1" : "0",
                    miles < 12 ? "" : "NOMINATED_PERSON");
        }
        if (spell.rne().equals("S") && !spell.start().isBefore(from)) {
            entry(child, spell);
        }
    }

    private void visits(History child, Spell spell, LocalDate until) {
        LocalDate day = spell.start().plusDays(child.choice(210, 9));
        String regime = child.choice(211, 5) == 0 ? "LONG_TERM" : "STANDARD";
        boolean any = false;
        while (!day.isAfter(until)) {
            row("visits.csv", child.id(), ReturnText.day(spell.start()), ReturnText.day(day), regime, "");
            day = day.plusDays(28 + child.choice((int) day.toEpochDay(), 18));
            any = true;
        }
        if (!any) {
            row("visits.csv", child.id(), ReturnText.day(spell.start()), "", regime, "");
        }
    }

    /** Offered nine times in ten, accepted four in five of those, held within a day or up to five. */
    private void interview(History child, Incident incident) {
        int question = (int) incident.start().toEpochDay();
        boolean offered = child.choice(question, 10) > 0;
        boolean accepted = offered && child.choice(question + 1, 5) > 0;
        String held = incident.end()
                .filter(end -> accepted)
                .map(end -> ReturnText.day(end.plusDays(child.choice(question + 2, 6))) + " 16:30")
                .orElse("");
        row(
                "return_interviews.csv",
                child.id(),
                ReturnText.day(incident.start()),
                incident.end().map(end -> ReturnText.day(end) + " 09:15").orElse(""),
                offered ? "Y" : "N",
                offered ? (accepted ? "Y" : "N") : "",
                held);
    }

    private void entry(History child, Spell spell) {
        LocalDate referred = spell.start().plusDays(1 + child.choice(220, 9));
        LocalDate completed = spell.start().plusDays(14 + child.choice(221, 25));
        boolean consent = child.choice(222, 10) > 0;
        boolean done = consent && !completed.isAfter(to);
        row(
                "health_assessments.csv",
                child.id(),
                ReturnText.day(spell.start()),
                referred.isAfter(to) ? "" : ReturnText.day(referred),
                done ? ReturnText.day(completed) : "",
                consent ? "Y" : "N");
        if (spell.legalStatus().equals("C1") || spell.legalStatus().equals("C2")) {
            LocalDate issued = spell.start().plusDays(child.choice(223, 10));
            LocalDate concluded = issued.plusDays(120 + child.choice(224, 200));
            row(
                    "care_proceedings.csv",
                    child.id(),
                    ReturnText.day(issued),
                    concluded.isAfter(to) ? "" : ReturnText.day(concluded));
        }
    }

    private void leaver(History child) {
        LocalDate sixteenth = child.born().plusYears(16);
        boolean left = child.spells().stream().noneMatch(spell -> spell.isOpenOn(to));
        if (!left || sixteenth.isAfter(to) || child.adopted()) {
            return;
        }
        boolean adult = !child.born().plusYears(18).isAfter(to);
        LocalDate appointed = sixteenth.plusDays(child.choice(230, 90));
        boolean none = appointed.isAfter(to) || child.choice(231, 12) == 0;
        row(
                "care_leavers.csv",
                child.id(),
                ReturnText.day(child.born()),
                adult ? "FORMER_RELEVANT" : "RELEVANT",
                none ? "" : ReturnText.day(appointed),
                "");
    }
}

package org.civicrules.testkit;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes what one return shows of each history, in the layout and codes of its year. */
final class ReturnText {

    /** Gives the text of a file, by name. */
    interface Output {
        Appendable of(String name) throws IOException;
    }

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Map<String, String> HEADERS = headers();
    private static final String[] ACTIVITIES = {"F1", "F2", "F4", "F5", "P1", "P2", "P5", "G4", "G5", "G6", "0"};
    private static final String[] ACCOMMODATIONS = {"B1", "C1", "E1", "K1", "T1", "U1", "U1", "U2", "W2", "X2", "Z1"};

    private final int yearEnding;
    private final LocalDate from;
    private final LocalDate to;
    private final Output output;

    ReturnText(int yearEnding, Output output) throws IOException {
        this.yearEnding = yearEnding;
        this.from = LocalDate.of(yearEnding - 1, 4, 1);
        this.to = LocalDate.of(yearEnding, 3, 31);
        this.output = output;
        for (Map.Entry<String, String> file : HEADERS.entrySet()) {
            if (!file.getKey().equals("sw_episodes.csv") || yearEnding >= 2024) {
                output.of(file.getKey()).append(file.getValue()).append('\n');
            }
        }
    }

    private static Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("header.csv", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB");
        headers.put(
                "episodes.csv",
                "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN");
        headers.put("reviews.csv", "CHILD,DOB,REVIEW,REVIEW_CODE");
        headers.put("uasc.csv", "CHILD,SEX,DOB,DUC");
        headers.put(
                "oc2.csv",
                "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,"
                        + "SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED");
        headers.put("oc3.csv", "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM");
        headers.put("ad1.csv", "CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR");
        headers.put("placed_for_adoption.csv", "CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED");
        headers.put("previous_permanence.csv", "CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM");
        headers.put("missing.csv", "CHILD,DOB,MISSING,MIS_START,MIS_END");
        headers.put("sw_episodes.csv", "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON");
        return headers;
    }

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** Adds the rows of one child; a child the year does not touch has none. */
    void add(History child) throws IOException {
        List<Spell> spells =
                child.spells().stream().filter(spell -> spell.touches(from, to)).toList();
        Optional<Integer> birthday = leaverBirthday(child);
        if (spells.isEmpty() && birthday.isEmpty()) {
            return;
        }
        String born = day(child.born());
        row("header.csv", child.id(), sex(child), born, child.ethnicity(), upn(child), "", "");
        for (Spell spell : spells) {
            episode(child, spell);
        }
        if (birthday.isPresent()) {
            leaver(child, birthday.get());
        }
        if (spells.isEmpty()) {
            return;
        }
        if (child.asylumSeeking()) {
            row("uasc.csv", child.id(), sex(child), born, day(child.born().plusYears(18)));
        }
        reviews(child, spells);
        health(child);
        adoption(child, spells);
        if (spells.stream()
                .anyMatch(spell -> spell.rne().equals("S") && !spell.start().isBefore(from))) {
            row("previous_permanence.csv", child.id(), born, child.choice(1, 20) == 0 ? "P2" : "Z1", "", "");
        }
        missing(child);
        if (yearEnding >= 2024) {
            socialWorker(child, spells);
        }
    }

    private void row(String file, String... cells) throws IOException {
        Appendable text = output.of(file);
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                text.append(',');
            }
            text.append(cells[i]);
        }
        text.append('\n');
    }

    private String sex(History child) {
        if (yearEnding >= 2025) {
            return child.male() ? "M" : "F";
        }
        return child.male() ? "1" : "2";
    }

    private static String upn(History child) {
        return child.asylumSeeking() ? "UN3" : "A" + (100_000_000_000L + child.choice(0, 1_000_000_000));
    }

    private void episode(History child, Spell spell) throws IOException {
        boolean ended = spell.end().isPresent() && !spell.end().get().isAfter(to);
        row(
                "episodes.csv",
                child.id(),
                day(spell.start()),
                spell.rne(),
                spell.legalStatus(),
                child.asylumSeeking() ? "N8" : spell.need(),
                place(spell.place()),
                spell.provider(),
                ended ? day(spell.end().get()) : "",
                ended ? reason(spell.reason()) : "",
                ended ? spell.placementChange() : "",
                child.asylumSeeking() ? "" : "ZZ1 1ZZ",
                "ZZ9 9ZZ",
                spell.urn());
    }

    /** Q1 stands for semi-independent living and Q2 for other placements, whose codes changed. */
    private String place(String place) {
        return switch (place) {
            case "Q1" -> yearEnding >= 2024 ? "K3" : "H5";
            case "Q2" -> yearEnding >= 2026 ? "Z11" : "Z1";
            default -> place;
        };
    }

    /** Q3 stands for special guardianship, whose codes changed. */
    private String reason(String reason) {
        return reason.equals("Q3") ? (yearEnding >= 2019 ? "E45" : "E43") : reason;
    }

    private void reviews(History child, List<Spell> spells) throws IOException {
        LocalDate held = spells.get(0).start().plusDays(27);
        boolean shortBreak = spells.get(0).isShortBreak();
        while (!shortBreak && !held.isAfter(to)) {
            LocalDate day = held;
            if (!held.isBefore(from) && spells.stream().anyMatch(spell -> spell.isOpenOn(day))) {
                boolean young = held.isBefore(child.born().plusYears(4));
                row(
                        "reviews.csv",
                        child.id(),
                        day(child.born()),
                        day(held),
                        young ? "PN0" : "PN" + (1 + child.choice(2, 7)));
            }
            held = held.plusDays(150 + child.choice(3, 40));
        }
    }

    private void health(History child) throws IOException {
        if (!child.isLookedAfterThroughout(from, to)) {
            return;
        }
        boolean scored = child.choice(4, 5) > 0
                && !child.born().plusYears(4).isAfter(to)
                && child.born().plusYears(17).isAfter(to);
        boolean misuses = child.choice(12, 12) == 0;
        boolean helped = child.choice(13, 2) == 0;
        row(
                "oc2.csv",
                child.id(),
                day(child.born()),
                scored ? Integer.toString(child.choice(5, 41)) : "",
                scored ? "" : "SDQ" + (child.born().plusYears(4).isAfter(to) ? 1 : 2 + child.choice(6, 4)),
                flag(child.choice(7, 15) == 0),
                child.born().plusYears(5).isAfter(to) ? flag(child.choice(8, 9) > 0) : "",
                flag(child.choice(9, 6) > 0),
                flag(child.choice(10, 5) > 0),
                flag(child.choice(11, 8) > 0),
                flag(misuses),
                misuses ? flag(helped) : "",
                misuses && !helped ? flag(child.choice(14, 2) == 0) : "");
    }

    private static String flag(boolean yes) {
        return yes ? "1" : "0";
    }

    /** The birthday, 17 to 21, that falls in the year for one who has left care by then. */
    private Optional<Integer> leaverBirthday(History child) {
        for (int age = 17; age <= 21; age++) {
            LocalDate birthday = child.born().plusYears(age);
            boolean left = child.spells().stream().noneMatch(spell -> spell.isShortBreak() || spell.isOpenOn(birthday))
                    && child.spells().stream().allMatch(spell -> spell.start().isBefore(birthday));
            if (!birthday.isBefore(from) && !birthday.isAfter(to) && left) {
                return Optional.of(age);
            }
        }
        return Optional.empty();
    }

    private void leaver(History child, int age) throws IOException {
        int touch = child.choice(20 + age, 30);
        String inTouch = touch == 0 ? "NO" : touch == 1 ? "REFU" : touch == 2 ? "RHOM" : "YES";
        boolean home = inTouch.equals("RHOM");
        row(
                "oc3.csv",
                child.id(),
                day(child.born()),
                inTouch,
                home ? "0" : activity(ACTIVITIES[child.choice(40 + age, ACTIVITIES.length)]),
                home ? "0" : ACCOMMODATIONS[child.choice(60 + age, ACCOMMODATIONS.length)]);
    }

    private String activity(String activity) {
        return yearEnding <= 2021 && (activity.equals("F4") || activity.equals("F5")) ? "F3" : activity;
    }

    private void adoption(History child, List<Spell> spells) throws IOException {
        for (Spell spell : spells) {
            boolean placed = spell.place().equals("A5") || spell.place().equals("A6");
            boolean adoptedInYear = spell.end().isPresent()
                    && !spell.end().get().isAfter(to)
                    && (spell.reason().equals("E11") || spell.reason().equals("E12"));
            if (!placed) {
                continue;
            }
            LocalDate matched = spell.start().minusDays(10 + child.choice(80, 20));
            LocalDate decided = matched.minusDays(10 + child.choice(81, 60));
            row("placed_for_adoption.csv", child.id(), day(child.born()), day(matched), "", "");
            if (adoptedInYear) {
                row(
                        "ad1.csv",
                        child.id(),
                        day(child.born()),
                        day(decided),
                        day(matched),
                        flag(spell.place().equals("A5")),
                        "2",
                        "MF",
                        "L11");
            }
        }
    }

    private void missing(History child) throws IOException {
        for (Incident incident : Incident.of(child, from, to)) {
            row(
                    "missing.csv",
                    child.id(),
                    day(child.born()),
                    incident.kind(),
                    day(incident.start()),
                    incident.end().map(ReturnText::day).orElse(""));
        }
    }

    private void socialWorker(History child, List<Spell> spells) throws IOException {
        Spell last = spells.get(spells.size() - 1);
        boolean ended = last.endsCare() && !last.end().get().isAfter(to);
        row(
                "sw_episodes.csv",
                child.id(),
                day(child.born()),
                "SW" + (10_000 + child.choice(120, 90_000)),
                day(spells.get(0).start()),
                ended ? day(last.end().get()) : "",
                "FCONTA");
    }
}

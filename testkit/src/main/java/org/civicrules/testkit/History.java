package org.civicrules.testkit;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * One made-up child over a window of years.
 *
 * @param id seven digits, growing with the index, so that order as text and as number agree
 * @param male whether recorded as male
 * @param born date of birth, never 29 February
 * @param ethnicity a code
 * @param asylumSeeking whether on the {@code uasc} file
 * @param spells episodes in order; none for one who has left care before the window
 * @param adopted whether the last spell ends in adoption
 * @param draws a number of the child's own for further choices
 */
record History(
        String id,
        boolean male,
        LocalDate born,
        String ethnicity,
        boolean asylumSeeking,
        ImmutableList<Spell> spells,
        boolean adopted,
        long draws) {

    private static final int FIRST_ID = 1_000_001;
    private static final int DAYS_OF_CHILDHOOD = 17 * 365;
    private static final String[] ETHNICITIES = {
        "WBRI", "WBRI", "WBRI", "WBRI", "WIRI", "WOTH", "WIRT", "WROM", "MWBC", "MWBA", "MWAS", "MOTH", "AIND", "APKN",
        "ABAN", "AOTH", "BCRB", "BAFR", "BOTH", "CHNE", "OOTH", "REFU", "NOBT"
    };
    private static final String[] LEGAL = {"C1", "C2", "C2", "C2", "V2", "V2", "E1", "L1", "L2", "J1"};
    private static final String[] NEEDS = {"N1", "N1", "N1", "N1", "N2", "N3", "N4", "N5", "N6", "N8"};
    private static final String[] PLACES = {
        "U1", "U3", "U4", "U4", "U5", "U6", "U6", "U6", "K2", "P1", "S1", "R3", "K1", "R5", "Q1", "Q2"
    };
    private static final String[] ENDS = {"E4A", "E4A", "E4B", "E13", "E41", "Q3", "E8", "E9", "E3"};
    private static final String[] CHANGES = {"CARPL", "CREQB", "CREQO", "CHILD", "LAREQ", "OTHER"};

    /** The child of an index. */
    static History of(long seed, int index, LocalDate from, LocalDate to, boolean shortBreaks) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003L + index);
        int kind = random.nextInt(100);
        boolean shortBreak = shortBreaks && kind >= 94;
        boolean leaver = kind < 4;
        boolean asylumSeeking = kind >= 4 && kind < 12;
        boolean adopted = kind >= 12 && kind < 16;
        boolean before = random.nextInt(100) < 56;
        int window = (int) (to.toEpochDay() - from.toEpochDay());
        LocalDate entry = before ? from.minusDays(1 + random.nextInt(1200)) : from.plusDays(random.nextInt(window + 1));
        LocalDate born = born(random, entry, leaver, asylumSeeking, adopted, to);
        List<Spell> spells = new ArrayList<>();
        if (adopted) {
            addAdoption(spells, random, entry, to);
        } else if (shortBreak) {
            addPeriod(spells, random, entry, 20 + random.nextInt(600), born, to, random.nextBoolean() ? "V3" : "V4");
        } else if (!leaver) {
            addPeriod(spells, random, entry, 2 + random.nextInt(1500), born, to, "");
            maybeReturn(spells, random, born, to);
        }
        return new History(
                Integer.toString(FIRST_ID + index),
                asylumSeeking ? random.nextInt(10) > 0 : random.nextBoolean(),
                born,
                pick(random, ETHNICITIES),
                asylumSeeking,
                ImmutableList.copyOf(spells),
                adopted
                        && !spells.isEmpty()
                        && spells.get(spells.size() - 1).end().isPresent(),
                random.nextLong());
    }

    private static LocalDate born(
            SplittableRandom random,
            LocalDate entry,
            boolean leaver,
            boolean asylumSeeking,
            boolean adopted,
            LocalDate to) {
        LocalDate born;
        if (leaver) {
            born = to.minusYears(17).minusDays(random.nextInt(4 * 365));
        } else if (asylumSeeking) {
            born = entry.minusYears(15).minusDays(random.nextInt(2 * 365));
        } else {
            born = entry.minusDays(random.nextInt(adopted ? 900 : DAYS_OF_CHILDHOOD));
        }
        return born.getMonthValue() == 2 && born.getDayOfMonth() == 29 ? born.minusDays(1) : born;
    }

    /** A child may come back into care, a month or more after the end. */
    private static void maybeReturn(List<Spell> spells, SplittableRandom random, LocalDate born, LocalDate to) {
        Spell last = spells.get(spells.size() - 1);
        if (last.end().isEmpty() || random.nextInt(4) > 0) {
            return;
        }
        LocalDate again = last.end().get().plusDays(30 + random.nextInt(300));
        if (!again.isAfter(to) && again.isBefore(born.plusYears(18))) {
            addPeriod(spells, random, again, 2 + random.nextInt(400), born, to, "");
        }
    }

    /** A period of care that ends after so many days, at 18 at the latest, or goes on. */
    private static void addPeriod(
            List<Spell> spells,
            SplittableRandom random,
            LocalDate entry,
            int days,
            LocalDate born,
            LocalDate to,
            String onlyLegalStatus) {
        LocalDate adult = born.plusYears(18);
        LocalDate planned = entry.plusDays(days);
        boolean growsUp = !planned.isBefore(adult);
        LocalDate end = growsUp ? adult : planned;
        String need = pick(random, NEEDS);
        String legal = onlyLegalStatus.isEmpty() ? pick(random, LEGAL) : onlyLegalStatus;
        String place = pick(random, PLACES);
        String provider = provider(random, place);
        String rne = "S";
        LocalDate start = entry;
        while (true) {
            LocalDate change = onNewYearsDay(start, start.plusDays(1 + random.nextInt(300)));
            String urn = Integer.toString(1_000_000 + random.nextInt(9_000_000));
            if (!change.isBefore(end) || change.isAfter(to)) {
                boolean ends = !end.isAfter(to);
                String reason = growsUp ? (random.nextBoolean() ? "E17" : "E7") : pick(random, ENDS);
                spells.add(new Spell(
                        start,
                        rne,
                        legal,
                        need,
                        place,
                        provider,
                        ends ? Optional.of(end) : Optional.empty(),
                        ends ? reason : "",
                        "",
                        urn));
                return;
            }
            String nextRne = onlyLegalStatus.isEmpty() ? pick(random, "L", "P", "P", "P", "T", "B", "U") : "P";
            boolean moves = !nextRne.equals("L");
            spells.add(new Spell(
                    start,
                    rne,
                    legal,
                    need,
                    place,
                    provider,
                    Optional.of(change),
                    "X1",
                    moves ? pick(random, CHANGES) : "",
                    urn));
            if (moves) {
                place = pick(random, PLACES);
                provider = provider(random, place);
            }
            if ("LBU".contains(nextRne)) {
                legal = pick(random, LEGAL);
            }
            rne = nextRne;
            start = change;
        }
    }

    /** What changes in the first week of April changes on its first day, where that is after the start. */
    private static LocalDate onNewYearsDay(LocalDate start, LocalDate change) {
        LocalDate first = change.withDayOfMonth(1);
        boolean firstWeek = change.getMonth() == Month.APRIL && change.getDayOfMonth() <= 7;
        return firstWeek && start.isBefore(first) ? first : change;
    }

    /** Foster care, a placement order, the adopters' home, adoption. */
    private static void addAdoption(List<Spell> spells, SplittableRandom random, LocalDate entry, LocalDate to) {
        LocalDate order = entry.plusDays(100 + random.nextInt(200));
        LocalDate moved = order.plusDays(60 + random.nextInt(300));
        LocalDate adopted = moved.plusDays(100 + random.nextInt(200));
        boolean byFosterCarer = random.nextInt(4) == 0;
        String reason = random.nextBoolean() ? "E11" : "E12";
        String foster = byFosterCarer ? "U5" : "U6";
        String adoptive = byFosterCarer ? "A5" : "A6";
        add(spells, to, new Spell(entry, "S", "C1", "N1", foster, "PR1", Optional.of(order), "X1", "", "1000001"));
        add(spells, to, new Spell(order, "L", "E1", "N1", foster, "PR1", Optional.of(moved), "X1", "CARPL", "1000001"));
        add(
                spells,
                to,
                new Spell(
                        moved,
                        byFosterCarer ? "T" : "P",
                        "E1",
                        "N1",
                        adoptive,
                        "PR1",
                        Optional.of(adopted),
                        reason,
                        "",
                        "1000001"));
    }

    /** Adds what has happened by the end of the window. */
    private static void add(List<Spell> spells, LocalDate to, Spell spell) {
        if (spell.start().isAfter(to)) {
            return;
        }
        boolean ended = !spell.end().get().isAfter(to);
        spells.add(
                ended
                        ? spell
                        : new Spell(
                                spell.start(),
                                spell.rne(),
                                spell.legalStatus(),
                                spell.need(),
                                spell.place(),
                                spell.provider(),
                                Optional.empty(),
                                "",
                                "",
                                spell.urn()));
    }

    private static String provider(SplittableRandom random, String place) {
        return switch (place) {
            case "P1" -> "PR0";
            case "Q2" -> "";
            default -> pick(random, "PR1", "PR1", "PR2", "PR4", "PR4", "PR5");
        };
    }

    static String pick(SplittableRandom random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** Whether looked after, short breaks apart, on every day from one day to another. */
    boolean isLookedAfterThroughout(LocalDate from, LocalDate to) {
        boolean begun = false;
        for (Spell spell : spells) {
            if (!spell.touches(from, to)) {
                continue;
            }
            boolean broken = spell.isShortBreak()
                    || (spell.rne().equals("S") && spell.start().isAfter(from))
                    || (spell.endsCare() && !spell.end().get().isAfter(to));
            if (broken) {
                return false;
            }
            begun |= spell.isOpenOn(from);
        }
        return begun;
    }

    /** A choice of the child's own: the same for the same question and choices. */
    int choice(int question, int choices) {
        return new SplittableRandom(draws + question).nextInt(choices);
    }
}

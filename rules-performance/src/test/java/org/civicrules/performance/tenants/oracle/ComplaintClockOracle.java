package org.civicrules.performance.tenants.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.civicrules.performance.tenants.oracle.Readings.Extension;
import org.civicrules.performance.tenants.oracle.Readings.LateAcknowledgement;

/**
 * The clock of both editions of the Complaint Handling Code in plain Java: days are walked one by one, and in time means that fewer
 * working days than allowed lie strictly between the start and the answer. {@link ComplaintClockSql} answers the same with a numbered
 * list of working days. Readings: see the package.
 */
public final class ComplaintClockOracle {

    private static final LocalDate CODE_2022 = LocalDate.of(2022, 4, 1);
    private static final LocalDate CODE_2024 = LocalDate.of(2024, 4, 1);
    private static final int ACKNOWLEDGE = 5;

    private ComplaintClockOracle() {}

    /** What is recorded of a complaint at one stage; {@code extendedOn} may be empty although it was extended ("yes"). */
    public record Complaint(
            int stage,
            LocalDate logged,
            Optional<LocalDate> acknowledged,
            boolean extended,
            Optional<LocalDate> extendedOn,
            Optional<LocalDate> answered) {

        /** What was known at the end of a day. */
        Complaint asAt(LocalDate day) {
            return new Complaint(
                    stage,
                    logged,
                    acknowledged.filter(event -> !event.isAfter(day)),
                    extended && (extendedOn.isEmpty() || !extendedOn.get().isAfter(day)),
                    extendedOn.filter(event -> !event.isAfter(day)),
                    answered.filter(event -> !event.isAfter(day)));
        }
    }

    /** The days, which are empty where no edition governs the complaint, and what they say as at the day asked about. */
    public record Judged(
            Optional<LocalDate> acknowledgeBy,
            Optional<LocalDate> due,
            Optional<LocalDate> extendedDue,
            Acknowledgement acknowledgement,
            Outcome outcome) {

        /** The day by which it must be answered, an extension that holds included; empty where that is not known. */
        public Optional<LocalDate> answerBy(Complaint complaint, LocalDate asAt, Readings readings) {
            return due.flatMap(day -> holds(complaint.asAt(asAt), day, readings.extension())
                    .flatMap(extended -> extended ? extendedDue : due));
        }
    }

    public enum Acknowledgement {
        IN_TIME,
        LATE,
        NOT_YET_DUE,
        UNKNOWN
    }

    public enum Outcome {
        IN_TIME,
        IN_TIME_EXTENDED,
        LATE,
        NOT_YET_DUE,
        /** Answered in the time that an extension would give, and nothing says when the extension was given. */
        EXTENSION_DAY_UNKNOWN,
        DATED_BEFORE_IT_COULD_BE,
        /** Logged before 1 April 2022. */
        BEFORE_EDITIONS,
        /** Logged after the day asked about. */
        NOT_MADE
    }

    /** A complaint and the day asked about. */
    public record Case(Complaint complaint, LocalDate asAt) {}

    public static Judged judge(Complaint recorded, LocalDate asAt, Readings readings) {
        Complaint known = recorded.asAt(asAt);
        if (known.logged().isBefore(CODE_2022)) {
            Outcome outcome = known.logged().isAfter(asAt) ? Outcome.NOT_MADE : Outcome.BEFORE_EDITIONS;
            return new Judged(Optional.empty(), Optional.empty(), Optional.empty(), Acknowledgement.UNKNOWN, outcome);
        }
        LocalDate start = start(known, readings.lateAcknowledgement());
        LocalDate due = WorkingDays.after(start, answerIn(known));
        return new Judged(
                Optional.of(WorkingDays.after(known.logged(), ACKNOWLEDGE)),
                Optional.of(due),
                Optional.of(WorkingDays.after(start, answerIn(known) + extendBy(known))),
                acknowledgement(known, asAt),
                outcome(known, asAt, start, due, readings.extension()));
    }

    /** Random cases: the editions by turns, dates at, before and after every limit and the boundaries of the editions. */
    public static List<Case> cases(long seed, int count) {
        Random random = new Random(seed);
        List<Case> cases = new ArrayList<>();
        while (cases.size() < count) {
            LocalDate logged = logged(random, cases.size());
            Complaint complaint = complaint(random, 1 + random.nextInt(2), logged);
            cases.add(new Case(complaint, asAt(random, complaint)));
        }
        return cases;
    }

    /** A complaint logged on a day, its other days near the limits that day gives. */
    static Complaint complaint(Random random, int stage, LocalDate logged) {
        int[] acknowledgedAfter = {0, 1, 4, 5, 6, 9, 16};
        LocalDate acknowledged = WorkingDays.after(logged, acknowledgedAfter[random.nextInt(7)])
                .plusDays(random.nextInt(8) == 0 ? 1 : 0);
        Optional<LocalDate> acknowledgement = random.nextInt(6) == 0 ? Optional.empty() : Optional.of(acknowledged);
        Complaint open = new Complaint(stage, logged, acknowledgement, false, Optional.empty(), Optional.empty());
        boolean extended = random.nextInt(2) == 0;
        Optional<LocalDate> extendedOn =
                extended && random.nextInt(5) > 0 ? Optional.of(near(random, open, false)) : Optional.empty();
        Optional<LocalDate> answered =
                random.nextInt(5) == 0 ? Optional.empty() : Optional.of(near(random, open, random.nextBoolean()));
        return impossible(random, new Complaint(stage, logged, acknowledgement, extended, extendedOn, answered));
    }

    private static Complaint impossible(Random random, Complaint sound) {
        Optional<LocalDate> before = Optional.of(sound.logged().minusDays(1 + random.nextInt(3)));
        return switch (random.nextInt(40)) {
            case 0 ->
                new Complaint(
                        sound.stage(), sound.logged(), before, sound.extended(), sound.extendedOn(), sound.answered());
            case 1 ->
                new Complaint(
                        sound.stage(),
                        sound.logged(),
                        sound.acknowledged(),
                        sound.extended(),
                        sound.extendedOn(),
                        before);
            case 2 ->
                new Complaint(sound.stage(), sound.logged(), sound.acknowledged(), true, before, sound.answered());
            default -> sound;
        };
    }

    private static LocalDate near(Random random, Complaint open, boolean extended) {
        LateAcknowledgement late = random.nextBoolean() ? LateAcknowledgement.CAP : LateAcknowledgement.FOLLOW;
        LocalDate start = start(open, late);
        LocalDate limit = WorkingDays.after(start, answerIn(open) + (extended ? extendBy(open) : 0));
        int days = random.nextInt(8) == 0 ? -random.nextInt(12) : random.nextInt(3) - 1;
        LocalDate day = limit.plusDays(days);
        return day.isBefore(open.logged()) ? open.logged() : day;
    }

    private static LocalDate logged(Random random, int turn) {
        LocalDate first = turn % 2 == 0 ? CODE_2022 : CODE_2024;
        return switch (random.nextInt(12)) {
            case 0 -> first.plusDays(random.nextInt(3) - 1);
            case 1 -> LocalDate.of(turn % 2 == 0 ? 2023 : 2024, 12, 18).plusDays(random.nextInt(16));
            case 2 -> Easter.day(turn % 2 == 0 ? 2023 : 2025).minusDays(random.nextInt(24));
            default -> first.plusDays(random.nextInt(700));
        };
    }

    private static LocalDate asAt(Random random, Complaint complaint) {
        return switch (random.nextInt(8)) {
            case 0 -> complaint.logged().plusDays(random.nextInt(70));
            case 1 -> complaint.logged().plusDays(random.nextInt(3) - 1);
            case 2 -> WorkingDays.after(complaint.logged(), ACKNOWLEDGE).plusDays(random.nextInt(3) - 1);
            case 3, 4 -> near(random, complaint, random.nextBoolean());
            default -> complaint.logged().plusDays(150);
        };
    }

    private static LocalDate start(Complaint known, LateAcknowledgement late) {
        if (known.logged().isBefore(CODE_2024)) {
            return known.logged();
        }
        LocalDate lastAllowed = WorkingDays.after(known.logged(), ACKNOWLEDGE);
        LocalDate acknowledged = known.acknowledged().orElse(lastAllowed);
        return late == LateAcknowledgement.CAP && acknowledged.isAfter(lastAllowed) ? lastAllowed : acknowledged;
    }

    private static int answerIn(Complaint complaint) {
        return complaint.stage() == 1 ? 10 : 20;
    }

    private static int extendBy(Complaint complaint) {
        return complaint.stage() == 2 && !complaint.logged().isBefore(CODE_2024) ? 20 : 10;
    }

    private static Acknowledgement acknowledgement(Complaint known, LocalDate asAt) {
        LocalDate event = known.acknowledged().orElse(asAt);
        if (known.logged().isAfter(asAt) || event.isBefore(known.logged())) {
            return Acknowledgement.UNKNOWN;
        }
        if (WorkingDays.between(known.logged(), event) >= ACKNOWLEDGE) {
            return Acknowledgement.LATE;
        }
        return known.acknowledged().isPresent() ? Acknowledgement.IN_TIME : Acknowledgement.NOT_YET_DUE;
    }

    private static Outcome outcome(
            Complaint known, LocalDate asAt, LocalDate start, LocalDate due, Extension extension) {
        if (known.logged().isAfter(asAt)) {
            return Outcome.NOT_MADE;
        }
        if (before(known.acknowledged(), known.logged())
                || before(known.answered(), known.logged())
                || before(known.extendedOn(), known.logged())) {
            return Outcome.DATED_BEFORE_IT_COULD_BE;
        }
        boolean answered = known.answered().isPresent();
        long used = WorkingDays.between(start, known.answered().orElse(asAt));
        if (used < answerIn(known)) {
            return answered ? Outcome.IN_TIME : Outcome.NOT_YET_DUE;
        }
        if (used >= answerIn(known) + extendBy(known)) {
            return Outcome.LATE;
        }
        Optional<Boolean> holds = holds(known, due, extension);
        if (holds.isEmpty()) {
            return Outcome.EXTENSION_DAY_UNKNOWN;
        }
        if (!holds.get()) {
            return Outcome.LATE;
        }
        return answered ? Outcome.IN_TIME_EXTENDED : Outcome.NOT_YET_DUE;
    }

    private static Optional<Boolean> holds(Complaint known, LocalDate due, Extension extension) {
        if (!known.extended() || extension == Extension.ANY) {
            return Optional.of(known.extended());
        }
        return known.extendedOn().map(day -> !day.isAfter(due));
    }

    private static boolean before(Optional<LocalDate> event, LocalDate logged) {
        return event.isPresent() && event.get().isBefore(logged);
    }

    /** Good Fridays and Easter Mondays press limits together; the table of holidays names the Mondays. */
    private static final class Easter {

        private static LocalDate day(int year) {
            return WorkingDays.holidays().stream()
                    .filter(day ->
                            day.getYear() == year && WorkingDays.holidays().contains(day.plusDays(3)))
                    .filter(day -> day.getMonthValue() < 5)
                    .map(friday -> friday.plusDays(3))
                    .findFirst()
                    .orElseThrow();
        }
    }
}

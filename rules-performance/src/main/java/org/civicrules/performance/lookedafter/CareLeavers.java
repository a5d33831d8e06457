package org.civicrules.performance.lookedafter;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.civicrules.core.indicator.Classified;
import org.civicrules.performance.child.Accommodation;
import org.civicrules.performance.child.Activity;
import org.civicrules.performance.child.CareLeaver;
import org.civicrules.performance.child.CareLeavingService;
import org.civicrules.performance.child.ContextTable;
import org.civicrules.performance.child.EndReason;
import org.civicrules.performance.child.Flag;
import org.civicrules.performance.child.InTouch;
import org.civicrules.performance.child.ReturnTable;

/**
 * Care leavers: how many receive a service, who meets the test, and how they fare.
 *
 * <p>Receiving a service: every row of {@code care_leavers.csv} whose service has not ended, whatever its CATEGORY. Councils count all
 * four, and the category follows from age and care, so it is checked against the code list and decides nothing.
 *
 * <p>Education, accommodation and contact: each person of the oc3 file of the year that holds the last day whose 17th to 21st
 * birthday lies in the period, once, in the group of that birthday. The headline is 19 to 21. Left out: died, home with parents for
 * six months, care that last ended by another authority taking it over, short breaks alone, and those of 17 and 18 who were still looked
 * after on that birthday. Not in touch, refusing and not needing a service stay in
 * the base as no information.
 */
final class CareLeavers {

    private static final int YOUNGEST = 17;
    private static final int OLDEST = 21;
    private static final int YOUNGEST_SERVED = 16;
    private static final int OLDEST_SERVED = 25;
    private static final int FROM_HEADLINE = 19;
    private static final String HEADLINE = "19-21";
    private static final ImmutableMap<String, String> GROUPS = ImmutableMap.<String, String>builder()
            .put("17-18", "17 to 18")
            .put(HEADLINE, "19 to 21")
            .put("17", "17")
            .put("18", "18")
            .put("19", "19")
            .put("20", "20")
            .put("21", "21")
            .buildOrThrow();
    private static final ImmutableMap<String, String> SERVED =
            ImmutableMap.of("16", "16", "17-18", "17 to 18", HEADLINE, "19 to 21", "22-25", "22 to 25");
    private static final Classified NO_SERVICE = Reasons.outside("no-service-on-the-last-day");
    private static final Classified NO_BIRTH_DATE = Classified.unknown("date-of-birth-not-known");

    private CareLeavers() {}

    static ImmutableList<Measure> measures() {
        return ImmutableList.of(
                Measure.of("care-leavers.count", CareLeavers::count)
                        .needs(CareLeavers::countMissing)
                        .in(Parts.sharesOfWhole(SERVED)),
                Measure.ofChildren("care-leavers.eligible", EligibleLeavers::classify)
                        .needs(ReturnTable.EPISODES),
                Measure.of("care-leavers.personal-adviser.share", CareLeavers::adviser)
                        .needs(ContextTable.CARE_LEAVERS)
                        .in(Parts.groups(GROUPS)),
                outcome("care-leavers.eet.share", CareLeavers::inEducationOrWork),
                outcome("care-leavers.suitable-accommodation.share", CareLeavers::suitablyHoused),
                outcome("care-leavers.in-touch.share", CareLeavers::inTouch));
    }

    private static Optional<String> countMissing(MeasureTerms terms) {
        if (terms.is(Policy.CARE_LEAVERS_COUNTED, "OC3_ROWS")) {
            return yearMissing(terms);
        }
        return terms.coverage().has(ContextTable.CARE_LEAVERS)
                ? Optional.empty()
                : Optional.of(ContextTable.CARE_LEAVERS.fileName() + " was not given");
    }

    private static Optional<String> yearMissing(MeasureTerms terms) {
        LocalDate year = terms.returnYearEnd();
        return terms.coverage().has(ReturnTable.OC3, year)
                ? Optional.empty()
                : Optional.of("oc3.csv of the return to " + year + " is not in the load");
    }

    private static Optional<CareLeaver> row(CareRecord record) {
        LocalDate year = record.terms().returnYearEnd();
        return record.child().careLeaver().stream()
                .filter(row -> row.yearEnd().equals(year))
                .findFirst();
    }

    private static Optional<CareLeavingService> service(CareRecord record) {
        LocalDate day = record.terms().to();
        return record.child()
                .careLeavingService()
                .filter(service ->
                        service.serviceEnd().map(end -> end.isAfter(day)).orElse(true));
    }

    private static OptionalInt ageIfServed(CareRecord record, Optional<LocalDate> birthDate) {
        return record.ageOn(
                birthDate.or(() -> record.child().birthDate()), record.terms().to());
    }

    private static void count(CareRecord record, Sink sink) {
        if (record.terms().is(Policy.CARE_LEAVERS_COUNTED, "OC3_ROWS")) {
            row(record).ifPresentOrElse(row -> count(record, row.birthDate(), sink), () -> sink.add(NO_SERVICE));
        } else {
            service(record)
                    .ifPresentOrElse(service -> count(record, service.birthDate(), sink), () -> sink.add(NO_SERVICE));
        }
    }

    private static void count(CareRecord record, Optional<LocalDate> birthDate, Sink sink) {
        OptionalInt age = ageIfServed(record, birthDate);
        if (age.isEmpty()) {
            sink.add(NO_BIRTH_DATE);
        } else if (age.getAsInt() < YOUNGEST_SERVED || age.getAsInt() > OLDEST_SERVED) {
            sink.add(Classified.excluded("under-16-or-over-25"));
        } else {
            sink.add(servedGroup(age.getAsInt()), Classified.NUMERATOR);
        }
    }

    private static String servedGroup(int age) {
        if (age == YOUNGEST_SERVED) {
            return "16";
        }
        return age > OLDEST ? "22-25" : group(age);
    }

    private static String group(int age) {
        return age < FROM_HEADLINE ? "17-18" : HEADLINE;
    }

    /** The group of the age and its single year; the whole is the headline group. */
    private static void addByAge(int age, Classified classified, Sink sink) {
        if (age < YOUNGEST || age > OLDEST) {
            sink.add(Reasons.outside("outside-the-ages"));
            return;
        }
        sink.addToPart(group(age), classified);
        sink.addToPart(Integer.toString(age), classified);
        if (age >= FROM_HEADLINE) {
            sink.add(classified);
        }
    }

    private static void adviser(CareRecord record, Sink sink) {
        Optional<CareLeavingService> service = service(record);
        if (service.isEmpty()) {
            sink.add(NO_SERVICE);
            return;
        }
        OptionalInt age = ageIfServed(record, service.get().birthDate());
        if (age.isEmpty()) {
            sink.add(NO_BIRTH_DATE);
        } else {
            boolean appointed = hasAdviser(service.get(), record.terms().to());
            addByAge(age.getAsInt(), appointed ? Classified.NUMERATOR : Classified.DENOMINATOR_ONLY, sink);
        }
    }

    private static boolean hasAdviser(CareLeavingService service, LocalDate day) {
        return service.adviserAppointed().is(Flag.YES)
                && service.adviserAppointedOn().map(on -> !on.isAfter(day)).orElse(true);
    }

    private static Measure outcome(String id, BiFunction<CareRecord, CareLeaver, Classified> classify) {
        return Measure.of(
                        id,
                        (record, sink) -> row(record)
                                .ifPresentOrElse(
                                        row -> outcome(record, row, classify, sink),
                                        () -> sink.add(Reasons.outside("not-on-the-oc3-file"))))
                .needs(CareLeavers::yearMissing)
                .in(Parts.groups(GROUPS));
    }

    private static void outcome(
            CareRecord record, CareLeaver row, BiFunction<CareRecord, CareLeaver, Classified> classify, Sink sink) {
        Optional<LocalDate> born = row.birthDate().or(() -> record.child().birthDate());
        if (born.isEmpty()) {
            sink.add(NO_BIRTH_DATE);
            return;
        }
        OptionalInt age = birthdayInPeriod(record, born.get());
        if (age.isEmpty()) {
            sink.add(Reasons.outside("no-17th-to-21st-birthday-in-the-period"));
        } else {
            Optional<Classified> excluded = excluded(record, row, born.get(), age.getAsInt());
            addByAge(age.getAsInt(), excluded.orElseGet(() -> classify.apply(record, row)), sink);
        }
    }

    /** The age reached on the latest birthday in the period. */
    private static OptionalInt birthdayInPeriod(CareRecord record, LocalDate born) {
        return IntStream.rangeClosed(YOUNGEST, OLDEST)
                .filter(age -> record.terms().period().contains(record.birthday(born, age)))
                .max();
    }

    private static Optional<Classified> excluded(CareRecord record, CareLeaver row, LocalDate born, int age) {
        if (row.inTouch().is(InTouch.DIED)) {
            return Optional.of(Classified.excluded("died"));
        }
        if (row.inTouch().is(InTouch.RHOM)) {
            return Optional.of(Classified.excluded("home-with-parents"));
        }
        if (record.terms().is(Policy.CARE_LEAVERS_EXCLUDED, "IN_TOUCH")) {
            return Optional.empty();
        }
        if (record.lastEndReason().filter(reason -> reason == EndReason.E3).isPresent()) {
            return Optional.of(Classified.excluded("care-taken-over-by-another-authority"));
        }
        if (age < FROM_HEADLINE && record.lookedAfterOutsideShortBreaksOn(record.birthday(born, age))) {
            return Optional.of(Classified.excluded("still-looked-after-on-the-birthday"));
        }
        boolean shortBreaksOnly = !record.child().episodes().isEmpty()
                && record.episodesWithoutShortBreaks().isEmpty();
        return shortBreaksOnly ? Optional.of(Classified.excluded("short-breaks-only")) : Optional.empty();
    }

    private static Classified inEducationOrWork(CareRecord record, CareLeaver row) {
        if (row.activity().matches(Activity::isEducationEmploymentOrTraining)) {
            return Classified.NUMERATOR;
        }
        return row.activity().matches(Activity::isNeither)
                ? Classified.DENOMINATOR_ONLY
                : Classified.denominatorOnly("no-information");
    }

    private static Classified suitablyHoused(CareRecord record, CareLeaver row) {
        boolean bySuffix = record.terms().is(Policy.SUITABLE_ACCOMMODATION, "SUFFIX");
        String text = row.accommodation().text();
        if (row.accommodation().matches(Accommodation::isSuitable) || (bySuffix && text.endsWith("1"))) {
            return Classified.NUMERATOR;
        }
        boolean unsuitable =
                row.accommodation().matches(Accommodation::isUnsuitable) || (bySuffix && text.endsWith("2"));
        return unsuitable ? Classified.DENOMINATOR_ONLY : Classified.denominatorOnly("no-information");
    }

    private static Classified inTouch(CareRecord record, CareLeaver row) {
        if (row.inTouch().is(InTouch.YES)) {
            return Classified.NUMERATOR;
        }
        return row.inTouch().known().isPresent()
                ? Classified.DENOMINATOR_ONLY
                : Classified.denominatorOnly("no-information");
    }
}

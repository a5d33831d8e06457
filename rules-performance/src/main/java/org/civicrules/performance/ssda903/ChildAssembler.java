package org.civicrules.performance.ssda903;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import com.google.common.collect.Range;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.civicrules.performance.child.CareLeaver;
import org.civicrules.performance.child.Child;
import org.civicrules.performance.child.Code;
import org.civicrules.performance.child.Coded;
import org.civicrules.performance.child.DeprivationOfLiberty;
import org.civicrules.performance.child.Episode;
import org.civicrules.performance.child.HealthOutcome;
import org.civicrules.performance.child.MissingIncident;
import org.civicrules.performance.child.PlacedForAdoption;
import org.civicrules.performance.child.Review;
import org.civicrules.performance.child.Sex;
import org.civicrules.performance.child.SocialWorkerAllocation;

/** Brings the rows of one child together, over all returns and supplementary files. */
final class ChildAssembler {

    private final List<OpenReturn> returns;
    private final OpenContext context;
    private final EpisodeHistory history;
    private final Range<LocalDate> years;
    private final Range<LocalDate> yearsWithIncidents;

    /**
     * An assembler.
     *
     * @param returns oldest first
     * @param context the supplementary files
     * @param history orders and repairs episodes
     */
    ChildAssembler(List<OpenReturn> returns, OpenContext context, EpisodeHistory history) {
        this.returns = returns;
        this.context = context;
        this.history = history;
        this.years = years(returns);
        this.yearsWithIncidents =
                years(returns.stream().filter(OpenReturn::hasMissingFile).toList());
    }

    /** From the first day of the first return's year to the last of the last's; no day where no return has a year. */
    private static Range<LocalDate> years(List<OpenReturn> returns) {
        List<LocalDate> yearEnds = returns.stream()
                .flatMap(ofYear -> ofYear.files().yearEnd().stream())
                .toList();
        return yearEnds.isEmpty()
                ? Range.closedOpen(LocalDate.MIN, LocalDate.MIN)
                : Range.openClosed(yearEnds.get(0).minusYears(1), yearEnds.get(yearEnds.size() - 1));
    }

    private static <T> InReturns events(
            Range<LocalDate> years, List<T> rows, Predicate<T> wanted, Function<T, LocalDate> start) {
        return new InReturns(years, rows.stream().filter(wanted).map(start).collect(ImmutableSet.toImmutableSet()));
    }

    /** The child at hand. */
    Child child(String id) {
        returns.forEach(ChildAssembler::reportHeader);
        List<Header> headers = latestOfEach(OpenReturn::header);
        List<Asylum> asylum = latestOfEach(OpenReturn::asylum);
        Optional<LocalDate> birthDate = birthDate(headers);
        ImmutableList<Episode> episodes = history.of(all(OpenReturn::episodes), birthDate);
        ImmutableList<MissingIncident> missing = missing();
        return Child.builder()
                .id(id)
                .sex(sex(headers, asylum))
                .birthDate(birthDate)
                .ethnicity(lastGiven(headers, Header::ethnicity))
                .mother(lastGiven(headers, Header::mother))
                .birthDateOfOwnChild(last(headers, Header::birthDateOfOwnChild))
                .addAllEpisodes(episodes)
                .asylumSeeking(last(asylum, row -> Optional.of(row.status())))
                .addAllReviews(merged(OpenReturn::reviews, Review::held))
                .addAllMissing(missing)
                .addAllHealthOutcomes(yearly(OpenReturn::healthOutcomes, HealthOutcome::yearEnd))
                .addAllCareLeaver(careLeavers(birthDate))
                .adoption(last(latestOfEach(OpenReturn::adoptions), Optional::of))
                .addAllPlacedForAdoption(merged(OpenReturn::placedForAdoption, PlacedForAdoption::decided))
                .previousPermanence(last(latestOfEach(OpenReturn::previousPermanence), Optional::of))
                .addAllSocialWorkers(merged(OpenReturn::socialWorkers, SocialWorkerAllocation::start))
                .addAllDeprivationsOfLiberty(merged(OpenReturn::deprivationsOfLiberty, DeprivationOfLiberty::start))
                .disabled(context.disabled())
                .addAllVisits(context.visits())
                .addAllHealthAssessments(
                        context.healthAssessments(events(years, episodes, Episode::startsCare, Episode::start)))
                .addAllReturnInterviews(context.returnInterviews(
                        events(yearsWithIncidents, missing, incident -> true, MissingIncident::start)))
                .addAllYouthJustice(context.youthJustice())
                .addAllPlacementDistances(
                        context.placementDistances(events(years, episodes, episode -> true, Episode::start)))
                .careLeavingService(context.careLeavingService())
                .addAllCareProceedings(context.careProceedings())
                .build();
    }

    private static void reportHeader(OpenReturn ofYear) {
        Optional<LocalDate> birthDate = ofYear.header().stream()
                .map(entry -> entry.value().birthDate())
                .flatMap(Optional::stream)
                .reduce((earlier, later) -> later);
        boolean unheaded = ofYear.hasHeaderFile() && ofYear.header().isEmpty();
        for (List<? extends Entry<?>> table : ofYear.besidesHeader()) {
            for (Entry<?> entry : table) {
                if (unheaded) {
                    entry.issue(IssueCode.NOT_IN_HEADER);
                    unheaded = false;
                }
                if (birthDate.isPresent()
                        && entry.birthDate().isPresent()
                        && !entry.birthDate().equals(birthDate)) {
                    entry.issue(IssueCode.BIRTH_DATE_DIFFERS);
                }
            }
        }
    }

    private Optional<LocalDate> birthDate(List<Header> headers) {
        Optional<LocalDate> headed = last(headers, Header::birthDate);
        return headed.isPresent()
                ? headed
                : returns.stream()
                        .flatMap(ofYear -> ofYear.besidesHeader().stream())
                        .<Entry<?>>flatMap(List::stream)
                        .map(Entry::birthDate)
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    private static Code<Sex> sex(List<Header> headers, List<Asylum> asylum) {
        Code<Sex> headed = lastGiven(headers, Header::sex);
        return headed.isBlank() ? lastGiven(asylum, Asylum::sex) : headed;
    }

    private ImmutableList<MissingIncident> missing() {
        record Incident(Code<?> kind, LocalDate start) {}
        return sorted(
                Latest.rows(all(OpenReturn::missing), row -> new Incident(row.kind(), row.start())),
                MissingIncident::start);
    }

    private ImmutableList<CareLeaver> careLeavers(Optional<LocalDate> birthDate) {
        return yearly(OpenReturn::careLeavers, CareLeaver::yearEnd).stream()
                .map(row -> row.birthDate().isPresent()
                        ? row
                        : new CareLeaver(row.yearEnd(), birthDate, row.inTouch(), row.activity(), row.accommodation()))
                .collect(ImmutableList.toImmutableList());
    }

    /** The rows of each return, oldest first. */
    private <T> List<List<Entry<T>>> all(Function<OpenReturn, List<Entry<T>>> table) {
        List<List<Entry<T>>> rows = new ArrayList<>(returns.size());
        returns.forEach(ofYear -> rows.add(table.apply(ofYear)));
        return rows;
    }

    /** The row that counts of each return that has one, oldest first; a later one stands for the earlier ones. */
    private <T> List<T> latestOfEach(Function<OpenReturn, List<Entry<T>>> table) {
        List<T> values = new ArrayList<>(returns.size());
        Optional<Entry<T>> before = Optional.empty();
        for (OpenReturn ofYear : returns) {
            Optional<Entry<T>> row = Latest.row(table.apply(ofYear));
            if (row.isPresent()) {
                before.ifPresent(superseded -> superseded.log().superseded());
                before = row;
                values.add(row.get().value());
            }
        }
        return values;
    }

    private <T> ImmutableList<T> yearly(Function<OpenReturn, List<Entry<T>>> table, Function<T, LocalDate> yearEnd) {
        List<List<Entry<T>>> rows = new ArrayList<>(returns.size());
        returns.forEach(
                ofYear -> rows.add(Latest.row(table.apply(ofYear)).map(List::of).orElse(List.of())));
        return sorted(Latest.rows(rows, yearEnd), yearEnd);
    }

    private <T> ImmutableList<T> merged(Function<OpenReturn, List<Entry<T>>> table, Function<T, LocalDate> key) {
        return sorted(Latest.rows(all(table), key), key);
    }

    private static <T> ImmutableList<T> sorted(List<Entry<T>> entries, Function<T, LocalDate> key) {
        return entries.isEmpty()
                ? ImmutableList.of()
                : entries.stream()
                        .map(Entry::value)
                        .sorted(Comparator.comparing(key))
                        .collect(ImmutableList.toImmutableList());
    }

    /** What the latest row that gives it says. */
    private static <R, T> Optional<T> last(List<R> rows, Function<R, Optional<T>> cell) {
        for (R row : Lists.reverse(rows)) {
            Optional<T> value = cell.apply(row);
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    private static <R, E extends Enum<E> & Coded> Code<E> lastGiven(List<R> rows, Function<R, Code<E>> cell) {
        for (R row : Lists.reverse(rows)) {
            Code<E> code = cell.apply(row);
            if (!code.isBlank()) {
                return code;
            }
        }
        return Code.blank();
    }
}

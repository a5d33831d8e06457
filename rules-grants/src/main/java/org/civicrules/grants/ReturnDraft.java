package org.civicrules.grants;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.grants.file.AdminCost;
import org.civicrules.grants.file.GrantFile;
import org.civicrules.grants.file.Payment;
import org.civicrules.grants.file.SpendLine;
import org.civicrules.grants.scheme.Metric;
import org.civicrules.grants.scheme.Period;
import org.civicrules.grants.scheme.SchemeTerms;
import org.civicrules.grants.scheme.Term;
import org.joda.money.Money;

/**
 * A return filled from the file as far as it goes, naming what is missing.
 *
 * <p>Spending counts by the day it was incurred, payments by the day they were made, both ends of the period included. Direct spending is the
 * authority's own, its administrative costs of both kinds included. Spending on a measure is the authority's and the providers' together.
 *
 * @param of the id of the return
 * @param title what it is
 * @param due the last day for sending it, where known
 * @param covers the period, where the scheme states it
 * @param metrics what it asks for
 */
public record ReturnDraft(
        String of,
        String title,
        Optional<LocalDate> due,
        Optional<Period> covers,
        ImmutableList<FilledMetric> metrics) {

    /**
     * Fills every return of a reporting point.
     *
     * @param file the facts
     * @param terms the scheme's terms
     * @param point the number of the reporting point
     * @return the drafts; empty where the scheme has no such point, or does not say what it asks for
     */
    public static ImmutableList<ReturnDraft> ofPoint(GrantFile file, SchemeTerms terms, int point) {
        return terms.of(Term.ReturnDuty.class).stream()
                .filter(duty -> duty.point().equals(Optional.of(point)))
                .flatMap(duty -> terms.of(Term.ReturnMetrics.class).stream()
                        .filter(metrics -> metrics.of().equals(duty.basis().id()))
                        .map(metrics -> of(file, duty, metrics)))
                .collect(toImmutableList());
    }

    static ReturnDraft of(GrantFile file, Term.ReturnDuty duty, Term.ReturnMetrics metrics) {
        Filler filler = new Filler(file, duty);
        return new ReturnDraft(
                duty.basis().id(),
                duty.title(),
                duty.due(),
                duty.covers(),
                metrics.metrics().stream().map(filler::fill).collect(toImmutableList()));
    }

    /** {@return everything that is missing, in the order of the metrics} */
    public ImmutableSet<MissingFact> missing() {
        return metrics.stream().flatMap(metric -> metric.missing().stream()).collect(toImmutableSet());
    }

    /** Fills metrics from one file for one return. */
    private record Filler(GrantFile file, Term.ReturnDuty duty) {

        FilledMetric fill(Metric metric) {
            return switch (metric.from()) {
                case DIRECT_SPEND -> amount(metric, directMissing(), direct());
                case TRANSFERRED -> amount(metric, transferredMissing(), transferred());
                case MEASURES -> measures(metric, false);
                case SPEND_BY_MEASURE -> measures(metric, true);
                case FIGURE -> figure(metric);
            };
        }

        private boolean covered(Optional<LocalDate> day) {
            return day.map(date ->
                            duty.covers().map(period -> period.contains(date)).orElse(true))
                    .orElse(false);
        }

        private ImmutableList<SpendLine> lines() {
            return measured().orElse(ImmutableList.of()).stream()
                    .filter(line -> covered(line.incurred()))
                    .collect(toImmutableList());
        }

        /** The lines of spending on measures: those of the file, and what it cost to set new measures up. */
        private Optional<ImmutableList<SpendLine>> measured() {
            return file.spending()
                    .map(spending -> Stream.concat(
                                    spending.stream(),
                                    file.adminCosts().orElse(ImmutableList.of()).stream()
                                            .filter(AdminCost::isSetUp)
                                            .map(AdminCost::line))
                            .collect(toImmutableList()));
        }

        private Money direct() {
            Money own =
                    GrantCase.sum(lines().stream().filter(SpendLine::isDirect).map(SpendLine::amount));
            return own.plus(GrantCase.sum(distribution().stream()
                    .filter(cost -> covered(cost.incurred()))
                    .map(AdminCost::amount)));
        }

        private ImmutableList<AdminCost> distribution() {
            return file.adminCosts().orElse(ImmutableList.of()).stream()
                    .filter(cost -> !cost.isSetUp())
                    .collect(toImmutableList());
        }

        private ImmutableSet<MissingFact> directMissing() {
            ImmutableSet.Builder<MissingFact> missing = ImmutableSet.builder();
            missing.addAll(spendingMissing());
            if (file.adminCosts().isEmpty()) {
                missing.add(MissingFact.of("adminCosts", "the authority's administrative costs"));
            }
            distribution().stream()
                    .filter(cost -> cost.incurred().isEmpty())
                    .forEach(cost -> missing.add(
                            MissingFact.of("adminCosts." + cost.id() + ".incurred", "whether it is in the period")));
            return missing.build();
        }

        private ImmutableSet<MissingFact> spendingMissing() {
            if (file.spending().isEmpty()) {
                return ImmutableSet.of(MissingFact.of("spending", "the lines of spending"));
            }
            return measured().orElse(ImmutableList.of()).stream()
                    .filter(line -> line.incurred().isEmpty())
                    .map(line -> MissingFact.of("spending." + line.id() + ".incurred", "whether it is in the period"))
                    .collect(toImmutableSet());
        }

        private Money transferred() {
            return GrantCase.sum(file.payments().orElse(ImmutableList.of()).stream()
                    .filter(payment -> covered(payment.paid()))
                    .map(Payment::amount));
        }

        private ImmutableSet<MissingFact> transferredMissing() {
            if (file.payments().isEmpty()) {
                return ImmutableSet.of(MissingFact.of("payments", "the payments to providers"));
            }
            return file.payments().get().stream()
                    .filter(payment -> payment.paid().isEmpty())
                    .map(payment -> MissingFact.of("payments." + payment.id() + ".paid", "whether it is in the period"))
                    .collect(toImmutableSet());
        }

        private FilledMetric measures(Metric metric, boolean amounts) {
            TreeMap<String, Money> byMeasure = new TreeMap<>();
            ImmutableSet.Builder<MissingFact> missing = ImmutableSet.builder();
            missing.addAll(spendingMissing());
            for (SpendLine line : lines()) {
                line.measure().ifPresent(measure -> byMeasure.merge(measure, line.amount(), Money::plus));
                if (line.measure().isEmpty()) {
                    missing.add(MissingFact.of("spending." + line.id() + ".measure", "the measure it belongs to"));
                }
            }
            ImmutableMap.Builder<String, String> breakdown = ImmutableMap.builder();
            byMeasure.forEach((measure, amount) -> breakdown.put(measure, amounts ? plain(amount) : ""));
            ImmutableSet<MissingFact> lacking = missing.build();
            Optional<String> value = lacking.isEmpty()
                    ? Optional.of(
                            amounts
                                    ? plain(GrantCase.sum(byMeasure.values().stream()))
                                    : String.valueOf(byMeasure.size()))
                    : Optional.empty();
            return new FilledMetric(metric, value, breakdown.buildOrThrow(), lacking);
        }

        private FilledMetric figure(Metric metric) {
            Optional<BigDecimal> figure = Optional.ofNullable(
                            file.figures().get(duty.basis().id()))
                    .flatMap(figures -> Optional.ofNullable(figures.get(metric.id())));
            return new FilledMetric(
                    metric,
                    figure.map(BigDecimal::toPlainString),
                    ImmutableMap.of(),
                    figure.isPresent()
                            ? ImmutableSet.of()
                            : ImmutableSet.of(MissingFact.of(
                                    "figures." + duty.basis().id() + "." + metric.id(), metric.title())));
        }

        private static FilledMetric amount(Metric metric, ImmutableSet<MissingFact> missing, Money amount) {
            return new FilledMetric(
                    metric,
                    missing.isEmpty() ? Optional.of(plain(amount)) : Optional.empty(),
                    ImmutableMap.of(),
                    missing);
        }

        private static String plain(Money amount) {
            return amount.getAmount().toPlainString();
        }
    }
}

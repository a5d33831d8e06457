package org.civicrules.grants;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.civicrules.core.rule.Authority;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Decision;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.Parameter;
import org.civicrules.core.rule.PolicySet;
import org.civicrules.core.rule.Ruling;
import org.civicrules.core.time.DayUnit;
import org.civicrules.core.time.TimeLimit;
import org.civicrules.grants.GrantPolicies.PassOnReading;
import org.civicrules.grants.figures.Figures;
import org.civicrules.grants.file.Receipt;
import org.civicrules.grants.scheme.Term;
import org.joda.money.Money;

/**
 * Decides for each receipt whether the part planned for passing on was passed on in time, and for each payment whether it came in time.
 *
 * <p>The last day is the day of receipt plus the limit, the day of receipt not counted and the last day included, with no shift at
 * weekends. What is tested is the planned part of the receipt alone; spending by the authority does not count. A limit that is itself a
 * policy can be counted in working days or switched off; a limit of the document cannot.
 *
 * <p>Worked example: money received on 30 November 2021 under a limit of 20 calendar days is due by 20 December, under 20 working days by
 * 30 December.
 */
final class PassOnLimitRule extends TermRule<Term.PassOnLimit> {

    PassOnLimitRule(Term.PassOnLimit term, Optional<LocalDate> published) {
        super(term, published);
    }

    @Override
    ImmutableList<Ruling.Details> rule(GrantCase grant) {
        PolicySet.Readings readings = grant.policies().readings();
        PassOnReading reading =
                authority() == Authority.POLICY ? readings.of(GrantPolicies.DISSEMINATION) : PassOnReading.AS_WRITTEN;
        return rulings(grant, reading).stream()
                .map(ruling -> ruling.parameters(readings.asked()))
                .collect(toImmutableList());
    }

    private ImmutableList<Ruling.Details> rulings(GrantCase grant, PassOnReading reading) {
        if (reading == PassOnReading.OFF) {
            return none("receipts", "The time limit for passing money on is switched off.");
        }
        if (grant.file().receipts().isEmpty()) {
            return unknown(
                    "receipts",
                    "What was received is not known.",
                    "receipts",
                    "from when the time limit runs; an empty list says nothing was received");
        }
        ImmutableList<Receipt> receipts = grant.file().receipts().get();
        if (receipts.stream().noneMatch(this::governs)) {
            return none("receipts", "Nothing has been received to which the time limit applies.");
        }
        TimeLimit limit = limit(reading);
        return rulings(grant, limit, receipts)
                .map(ruling -> ruling.parameter(Parameter.of("time limit", limit.toString())))
                .collect(toImmutableList());
    }

    private Stream<Ruling.Details> rulings(GrantCase grant, TimeLimit limit, ImmutableList<Receipt> receipts) {
        ReceiptMatch match = ReceiptMatch.of(receipts, grant.file().payments().orElse(ImmutableList.of()));
        boolean planUnknown = receipts.stream()
                .anyMatch(receipt -> receipt.plannedForProviders().isEmpty());
        return Stream.of(
                        receipts.stream().filter(this::governs).map(receipt -> receipt(grant, limit, receipt, match)),
                        match.parts().stream()
                                .filter(part ->
                                        part.receipt().map(this::governs).orElse(false))
                                .map(part -> payment(grant, limit, part, planUnknown)),
                        match.unmatched().stream().map(PassOnLimitRule::unmatched))
                .flatMap(rulings -> rulings);
    }

    private boolean governs(Receipt receipt) {
        return term().basis().governs(receipt.received());
    }

    /** What was planned and has not been passed on, where the plan is known. */
    static Optional<Money> notYetPassedOn(GrantCase grant) {
        if (grant.file().receipts().isEmpty() || grant.file().payments().isEmpty()) {
            return Optional.empty();
        }
        ImmutableList<Receipt> receipts = grant.file().receipts().get();
        ReceiptMatch match = ReceiptMatch.of(receipts, grant.file().payments().get());
        Money open = GrantCase.ZERO;
        for (Receipt receipt : receipts) {
            if (receipt.plannedForProviders().isEmpty()) {
                return Optional.empty();
            }
            Money passed = GrantCase.sum(match.of(receipt).stream().map(ReceiptMatch.Part::amount));
            open = open.plus(
                    GrantCase.atLeastZero(receipt.plannedForProviders().get().minus(passed)));
        }
        return Optional.of(open);
    }

    private TimeLimit limit(PassOnReading reading) {
        TimeLimit written = term().limit();
        return switch (reading) {
            case WORKING -> TimeLimit.of(written.length(), DayUnit.WORKING_DAYS, written.dayZero());
            case CALENDAR -> TimeLimit.of(written.length(), DayUnit.CALENDAR_DAYS, written.dayZero());
            case AS_WRITTEN, OFF -> written;
        };
    }

    private static Decision<LocalDate> due(GrantCase grant, TimeLimit limit, Receipt receipt) {
        if (receipt.received().isEmpty()) {
            return Decision.undetermined(
                    MissingFact.of("receipts." + receipt.id() + ".received", "from when the time limit runs"));
        }
        return limit.dueFrom(receipt.received().get(), grant.calendar());
    }

    private Ruling.Details receipt(GrantCase grant, TimeLimit limit, Receipt receipt, ReceiptMatch match) {
        Ruling.Subject subject = Ruling.about("receipt " + receipt.id());
        Decision<LocalDate> due = due(grant, limit, receipt);
        if (receipt.plannedForProviders().isEmpty()) {
            String path = "receipts." + receipt.id() + ".plannedForProviders";
            return subject.undetermined(
                            "What part of it is planned for providers is not known.",
                            Change.of(path, "0.00", "the part to be passed on"),
                            MissingFact.of(path, "the part to be passed on; zero says there is none"))
                    .amount(receipt.amount())
                    .dueOn(due.value());
        }
        Money planned = receipt.plannedForProviders().get();
        if (planned.isZero()) {
            return subject.notApplicable("None of it is planned for providers; direct spending does not count.");
        }
        if (due.value().isEmpty()) {
            return subject.undetermined(
                            "The last day for passing it on cannot be told.", dated(receipt, grant), due.missing())
                    .amount(planned);
        }
        if (grant.file().payments().isEmpty()) {
            return unknownList(
                            "receipt " + receipt.id(),
                            "What was passed on is not known.",
                            "payments",
                            "what was passed on; an empty list says nothing was")
                    .amount(planned)
                    .dueOn(due.value());
        }
        return planned(grant, limit, receipt, planned, due.value().get(), match);
    }

    private static Change dated(Receipt receipt, GrantCase grant) {
        return Change.of(
                "receipts." + receipt.id() + ".received",
                grant.asAt(),
                "a day of receipt from which the limit can be counted");
    }

    private Ruling.Details planned(
            GrantCase grant, TimeLimit limit, Receipt receipt, Money planned, LocalDate due, ReceiptMatch match) {
        ImmutableList<ReceiptMatch.Part> parts = match.of(receipt);
        Money inTime = sum(parts, due);
        ImmutableList<MissingFact> undated = parts.stream()
                .filter(part -> part.payment().paid().isEmpty())
                .map(PassOnLimitRule::undated)
                .collect(toImmutableList());
        Money undatedSum = GrantCase.sum(
                parts.stream().filter(part -> part.payment().paid().isEmpty()).map(ReceiptMatch.Part::amount));
        Money shortfall = GrantCase.atLeastZero(planned.minus(inTime));
        boolean done = shortfall.isZero();
        boolean open = !done && !grant.asAt().isAfter(due);
        boolean unclear = !done && !open && !inTime.plus(undatedSum).isLessThan(planned);
        String statement = Figures.pounds(inTime) + " of " + Figures.pounds(planned)
                + " planned for providers was passed on by "
                + (open ? grant.asAt() + "; the rest is due by " + due : due)
                + (unclear ? "; a payment has no day" : "") + ". " + note();
        Change change = Change.of("payments.paid", due, "payments of " + Figures.pounds(shortfall) + " by " + due);
        Ruling.Subject subject = Ruling.about("receipt " + receipt.id());
        Ruling.Details ruling = unclear
                ? subject.undetermined(statement, Change.of(undated.get(0).name(), due, "by " + due), undated)
                : subject.of(done ? Outcome.MET : open ? Outcome.NOT_YET_DUE : failing(), statement, change);
        String received = receipt.received().map(LocalDate::toString).orElse("");
        receipt.received().ifPresent(day -> ruling.part(limit.explain(day, grant.calendar())));
        return ruling.dueOn(due)
                .doneOn(done ? lastDay(parts, planned) : Optional.empty())
                .amount(shortfall)
                .fact("received", received)
                .fact("planned for providers", Figures.pounds(planned))
                .fact("passed on in time", Figures.pounds(inTime))
                .arithmetic(received + " + " + limit + " = " + due + "; " + Figures.pounds(planned) + " - "
                        + Figures.pounds(inTime) + " = " + Figures.pounds(shortfall));
    }

    private static Money sum(ImmutableList<ReceiptMatch.Part> parts, LocalDate due) {
        return GrantCase.sum(parts.stream()
                .filter(part ->
                        part.payment().paid().map(day -> !day.isAfter(due)).orElse(false))
                .map(ReceiptMatch.Part::amount));
    }

    /** The day on which all that was planned had been passed on. */
    private static Optional<LocalDate> lastDay(ImmutableList<ReceiptMatch.Part> parts, Money planned) {
        return parts.stream()
                .flatMap(part -> part.payment().paid().stream())
                .sorted()
                .filter(day -> !sum(parts, day).isLessThan(planned))
                .findFirst();
    }

    private static MissingFact undated(ReceiptMatch.Part part) {
        return MissingFact.of("payments." + part.payment().id() + ".paid", "whether it was passed on in time");
    }

    private Ruling.Details payment(GrantCase grant, TimeLimit limit, ReceiptMatch.Part part, boolean planUnknown) {
        Receipt receipt = part.receipt().orElseThrow();
        Ruling.Subject subject = Ruling.about("payment " + part.payment().id() + " of receipt " + receipt.id());
        Decision<LocalDate> due = due(grant, limit, receipt);
        boolean matchUnclear = planUnknown && part.payment().receipt().isEmpty();
        if (due.value().isEmpty() || part.payment().paid().isEmpty() || matchUnclear) {
            ImmutableSet<MissingFact> missing = missing(part, due, matchUnclear);
            MissingFact first = missing.iterator().next();
            Object value = first.name().endsWith(".receipt") ? receipt.id() : grant.asAt();
            return subject.undetermined(
                            "Whether it came in time cannot be told. " + note(),
                            Change.of(first.name(), value, first.need()),
                            missing)
                    .amount(part.amount());
        }
        LocalDate paid = part.payment().paid().get();
        LocalDate last = due.value().get();
        boolean inTime = !paid.isAfter(last);
        String received = receipt.received().map(LocalDate::toString).orElse("");
        return subject.of(
                        inTime ? Outcome.MET : failing(),
                        Figures.pounds(part.amount()) + " was passed on on " + paid + (inTime ? ", by " : ", after ")
                                + last + ". " + note(),
                        Change.of("payments." + part.payment().id() + ".paid", last, "payment by " + last))
                .amount(part.amount())
                .fact("paid", paid)
                .fact("received", received)
                .arithmetic(received + " + " + limit + " = " + last);
    }

    private static ImmutableSet<MissingFact> missing(
            ReceiptMatch.Part part, Decision<LocalDate> due, boolean matchUnclear) {
        ImmutableSet.Builder<MissingFact> missing = ImmutableSet.builder();
        missing.addAll(due.missing());
        if (part.payment().paid().isEmpty()) {
            missing.add(undated(part));
        }
        if (matchUnclear) {
            missing.add(MissingFact.of(
                    "payments." + part.payment().id() + ".receipt",
                    "which receipt it passes on, as what was planned is not known of every receipt"));
        }
        return missing.build();
    }

    private static Ruling.Details unmatched(ReceiptMatch.Part part) {
        return Ruling.about("payment " + part.payment().id())
                .notApplicable(Figures.pounds(part.amount())
                        + " of it is beyond what was planned for providers, so no time limit runs.");
    }

    private String note() {
        return authority() == Authority.POLICY
                ? "The number of days is a policy: the scheme's conditions state none."
                : "The number of days is the scheme's own.";
    }
}

package org.civicrules.grants;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.civicrules.core.rule.Authority;
import org.civicrules.core.rule.Decision;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.Parameter;
import org.civicrules.core.time.DayUnit;
import org.civicrules.core.time.TimeLimit;
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
    ImmutableList<Ruling> rule(GrantCase grant) {
        if (reading(grant) == GrantPolicy.PassOnReading.OFF) {
            return ImmutableList.of(Ruling.of(
                            "receipts", Outcome.NOT_APPLICABLE, "The time limit for passing money on is switched off.")
                    .addParameters(Parameter.of("policy dissemination", "OFF"))
                    .build());
        }
        if (grant.file().receipts().isEmpty()) {
            return ImmutableList.of(Ruling.unknown(
                    "receipts",
                    "What was received is not known.",
                    MissingFact.of(
                            "receipts", "from when the time limit runs; an empty list says nothing was received")));
        }
        ImmutableList<Receipt> receipts = grant.file().receipts().get();
        if (receipts.stream().noneMatch(this::governs)) {
            return ImmutableList.of(
                    Ruling.notApplicable("receipts", "Nothing has been received to which the time limit applies."));
        }
        ReceiptMatch match = ReceiptMatch.of(receipts, grant.file().payments().orElse(ImmutableList.of()));
        boolean planUnknown = receipts.stream()
                .anyMatch(receipt -> receipt.plannedForProviders().isEmpty());
        return Stream.of(
                        receipts.stream().filter(this::governs).map(receipt -> receipt(grant, receipt, match)),
                        match.parts().stream()
                                .filter(part ->
                                        part.receipt().map(this::governs).orElse(false))
                                .map(part -> payment(grant, part, planUnknown)),
                        match.unmatched().stream().map(part -> unmatched(part)))
                .flatMap(rulings -> rulings)
                .collect(toImmutableList());
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

    private GrantPolicy.PassOnReading reading(GrantCase grant) {
        return authority() == Authority.POLICY ? grant.policy().passOn() : GrantPolicy.PassOnReading.AS_WRITTEN;
    }

    private TimeLimit limit(GrantCase grant) {
        TimeLimit written = term().limit();
        return switch (reading(grant)) {
            case WORKING -> TimeLimit.of(written.length(), DayUnit.WORKING_DAYS, written.dayZero());
            case CALENDAR -> TimeLimit.of(written.length(), DayUnit.CALENDAR_DAYS, written.dayZero());
            case AS_WRITTEN, OFF -> written;
        };
    }

    private Decision<LocalDate> due(GrantCase grant, Receipt receipt) {
        if (receipt.received().isEmpty()) {
            return Decision.undetermined(
                    MissingFact.of("receipts." + receipt.id() + ".received", "from when the time limit runs"));
        }
        return limit(grant).dueFrom(receipt.received().get(), grant.calendar());
    }

    private Ruling receipt(GrantCase grant, Receipt receipt, ReceiptMatch match) {
        String subject = "receipt " + receipt.id();
        if (receipt.plannedForProviders().isEmpty()) {
            return dressed(
                    grant,
                    Ruling.of(subject, Outcome.UNDETERMINED, "What part of it is planned for providers is not known.")
                            .amount(receipt.amount())
                            .dueOn(due(grant, receipt).value())
                            .addMissing(MissingFact.of(
                                    "receipts." + receipt.id() + ".plannedForProviders",
                                    "the part to be passed on; zero says there is none")));
        }
        Money planned = receipt.plannedForProviders().get();
        if (planned.isZero()) {
            return Ruling.notApplicable(
                    subject, "None of it is planned for providers; direct spending does not count.");
        }
        Decision<LocalDate> due = due(grant, receipt);
        if (due.value().isEmpty()) {
            return dressed(
                    grant,
                    Ruling.of(subject, Outcome.UNDETERMINED, "The last day for passing it on cannot be told.")
                            .amount(planned)
                            .addAllMissing(due.missing()));
        }
        if (grant.file().payments().isEmpty()) {
            return dressed(
                    grant,
                    Ruling.of(subject, Outcome.UNDETERMINED, "What was passed on is not known.")
                            .amount(planned)
                            .dueOn(due.value())
                            .addMissing(
                                    MissingFact.of("payments", "what was passed on; an empty list says nothing was")));
        }
        return planned(grant, receipt, planned, due.value().get(), match);
    }

    private Ruling planned(GrantCase grant, Receipt receipt, Money planned, LocalDate due, ReceiptMatch match) {
        ImmutableList<ReceiptMatch.Part> parts = match.of(receipt);
        Money inTime = sum(parts, due);
        Money undated = GrantCase.sum(
                parts.stream().filter(part -> part.payment().paid().isEmpty()).map(ReceiptMatch.Part::amount));
        Money shortfall = GrantCase.atLeastZero(planned.minus(inTime));
        boolean done = shortfall.isZero();
        boolean open = !done && !grant.asAt().isAfter(due);
        boolean unclear = !done && !open && !inTime.plus(undated).isLessThan(planned);
        Outcome outcome = done ? Outcome.MET : open ? Outcome.NOT_YET_DUE : unclear ? Outcome.UNDETERMINED : failing();
        Ruling.Builder ruling = Ruling.of(
                "receipt " + receipt.id(),
                outcome,
                Figures.pounds(inTime) + " of " + Figures.pounds(planned) + " planned for providers was passed on by "
                        + (open ? grant.asAt() + "; the rest is due by " + due : due)
                        + (unclear ? "; a payment has no day" : "") + ". " + note());
        ruling.dueOn(due)
                .doneOn(done ? lastDay(parts, planned) : Optional.empty())
                .amount(shortfall)
                .putFacts(
                        "received", receipt.received().map(LocalDate::toString).orElse(""))
                .putFacts("planned for providers", Figures.pounds(planned))
                .putFacts("passed on in time", Figures.pounds(inTime))
                .arithmetic(receipt.received().map(LocalDate::toString).orElse("") + " + " + limit(grant) + " = " + due
                        + "; " + Figures.pounds(planned) + " - " + Figures.pounds(inTime) + " = "
                        + Figures.pounds(shortfall))
                .wouldChange(
                        done ? "a payment after " + due : "payments of " + Figures.pounds(shortfall) + " by " + due);
        receipt.received().ifPresent(day -> ruling.addChildren(limit(grant).explain(day, grant.calendar())));
        if (unclear) {
            parts.stream()
                    .filter(part -> part.payment().paid().isEmpty())
                    .forEach(part -> ruling.addMissing(undated(part)));
        }
        return dressed(grant, ruling);
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

    private Ruling payment(GrantCase grant, ReceiptMatch.Part part, boolean planUnknown) {
        Receipt receipt = part.receipt().orElseThrow();
        String subject = "payment " + part.payment().id() + " of receipt " + receipt.id();
        Decision<LocalDate> due = due(grant, receipt);
        boolean matchUnclear = planUnknown && part.payment().receipt().isEmpty();
        if (due.value().isEmpty() || part.payment().paid().isEmpty() || matchUnclear) {
            Ruling.Builder ruling =
                    Ruling.of(subject, Outcome.UNDETERMINED, "Whether it came in time cannot be told. " + note());
            ruling.amount(part.amount()).addAllMissing(due.missing());
            if (part.payment().paid().isEmpty()) {
                ruling.addMissing(undated(part));
            }
            if (matchUnclear) {
                ruling.addMissing(MissingFact.of(
                        "payments." + part.payment().id() + ".receipt",
                        "which receipt it passes on, as what was planned is not known of every receipt"));
            }
            return dressed(grant, ruling);
        }
        LocalDate paid = part.payment().paid().get();
        LocalDate last = due.value().get();
        boolean inTime = !paid.isAfter(last);
        return dressed(
                grant,
                Ruling.of(
                                subject,
                                inTime ? Outcome.MET : failing(),
                                Figures.pounds(part.amount()) + " was passed on on " + paid
                                        + (inTime ? ", by " : ", after ") + last + ". " + note())
                        .amount(part.amount())
                        .putFacts("paid", paid.toString())
                        .putFacts(
                                "received",
                                receipt.received().map(LocalDate::toString).orElse(""))
                        .arithmetic(receipt.received().map(LocalDate::toString).orElse("") + " + " + limit(grant)
                                + " = " + last)
                        .wouldChange(inTime ? "payment after " + last : "payment by " + last));
    }

    private Ruling unmatched(ReceiptMatch.Part part) {
        return Ruling.notApplicable(
                "payment " + part.payment().id(),
                Figures.pounds(part.amount())
                        + " of it is beyond what was planned for providers, so no time limit runs.");
    }

    private String note() {
        return authority() == Authority.POLICY
                ? "The number of days is a policy: the scheme's conditions state none."
                : "The number of days is the scheme's own.";
    }

    private Ruling dressed(GrantCase grant, Ruling.Builder ruling) {
        return ruling.addParameters(
                        Parameter.of("policy dissemination", reading(grant).name()))
                .addParameters(Parameter.of("time limit", limit(grant).toString()))
                .build();
    }
}

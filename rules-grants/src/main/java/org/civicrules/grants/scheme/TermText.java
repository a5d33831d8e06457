package org.civicrules.grants.scheme;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.Streams;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.grants.figures.Figures;

/** What a term says, in one line. */
final class TermText {

    private static final int HUNDRED = 100;

    private TermText() {}

    static String of(Term term) {
        return switch (term.kind()) {
            case ELIGIBLE_AUTHORITY -> "recipients: " + words(((Term.EligibleAuthority) term).authorities());
            case WINDOW -> window((Term.Window) term);
            case SPEND_TEST -> spendTest((Term.SpendTest) term);
            case ALREADY_INCURRED -> incurred((Term.AlreadyIncurred) term);
            case DOUBLE_FUNDING ->
                "not paid for by other public money: " + word(((Term.DoubleFunding) term).spending()) + " spending";
            case USES -> uses((Term.Uses) term);
            case CAP -> word(((Term.SpendCap) term).category()) + ": " + ((Term.SpendCap) term).cap();
            case PASS_ON_CHOICE -> "any share from 0% to 100% may be passed on";
            case PASS_ON_LIMIT -> "within " + ((Term.PassOnLimit) term).limit() + " of receipt";
            case DIRECT_SHARE -> directShare((Term.DirectShare) term);
            case RECIPIENT_TEST -> recipientTest((Term.RecipientTest) term);
            case PROVIDER_CONDITIONS ->
                "conditions: " + String.join(", ", ((Term.ProviderConditions) term).conditions());
            case PROVIDER_ANSWER ->
                word(((Term.ProviderAnswer) term).request()) + " on request, by " + ((Term.ProviderAnswer) term).by();
            case PROVIDER_UNSPENT ->
                "what is unspent on " + ((Term.ProviderUnspent) term).close() + " is given back by "
                        + ((Term.ProviderUnspent) term).by();
            case RETURN -> returned((Term.ReturnDuty) term);
            case RETURN_METRICS ->
                ((Term.ReturnMetrics) term).metrics().size() + " metrics of " + ((Term.ReturnMetrics) term).of();
            case VALUE_FREEZE -> "unchanged after " + ((Term.ValueFreeze) term).after();
            case TRANCHE -> tranche((Term.Tranche) term);
            case GATE ->
                ((Term.TrancheGate) term).tranche() + " needs " + ((Term.TrancheGate) term).returned() + " in time";
            case DUTY ->
                ((Term.Duty) term).title() + (((Term.Duty) term).onlyWhenPassingOn() ? ", when passing on" : "");
            case IRREGULARITY -> word(((Term.IrregularityDuty) term).duty()) + " on suspicion of an irregularity";
            case REPAYMENT -> repayment((Term.Repayment) term);
            case RECOVERY_NOTICE -> "a sum notified in writing is repayable at once";
            case RECOVERY_POWERS -> "on a breach the grant may be reduced, suspended, withheld or reclaimed";
        };
    }

    private static String window(Term.Window term) {
        return term.period().text()
                + term.spent().map(spent -> ", " + word(spent)).orElse(", what spent means not seen");
    }

    private static String spendTest(Term.SpendTest term) {
        return (term.required() ? "" : "not ") + term.fact() + ": " + word(term.spending()) + " spending";
    }

    private static String incurred(Term.AlreadyIncurred term) {
        return "not incurred before " + term.before()
                + term.settledFrom().map(day -> ", open until " + day).orElse("");
    }

    private static String uses(Term.Uses term) {
        String listed = term.uses().values().stream()
                .map(use -> use.name() + " " + word(use.verdict()))
                .collect(joining(", "));
        return listed + (term.exhaustive() ? "; no other use" : "; other uses on conditions");
    }

    private static String directShare(Term.DirectShare term) {
        return percent(term.fraction()) + " of " + base(term.base(), term.pot()) + " by " + words(term.countedBy());
    }

    private static String recipientTest(Term.RecipientTest term) {
        return term.title()
                + term.strength().map(policy -> ", policy " + policy.id()).orElse("");
    }

    private static String returned(Term.ReturnDuty term) {
        return term.title() + ", " + day(term.due()).map(due -> "by " + due).orElse("day not seen")
                + term.covers().map(period -> ", covering " + period.text()).orElse("");
    }

    private static Optional<String> day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString);
    }

    private static String tranche(Term.Tranche term) {
        return "instalment " + term.number() + ": "
                + term.share().map(TermText::percent).orElse("share not seen")
                + term.month().map(month -> " in " + month).orElse(", month not seen");
    }

    private static String repayment(Term.Repayment term) {
        return (term.misspentToo() ? "misspent or unspent" : "unspent") + " on " + term.close() + ", promptly after "
                + term.promptlyAfter();
    }

    private static String base(CapBase base, Optional<String> pot) {
        return base.text() + pot.map(name -> " " + name).orElse("");
    }

    private static String percent(BigFraction fraction) {
        return Figures.number(fraction.multiply(HUNDRED)) + "%";
    }

    private static String words(Iterable<?> values) {
        return Streams.stream(values).map(TermText::word).collect(joining(", "));
    }

    private static String word(Object constant) {
        return constant.toString().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

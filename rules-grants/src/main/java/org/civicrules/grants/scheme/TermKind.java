package org.civicrules.grants.scheme;

import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.civicrules.core.rule.RuleId;

/** The kinds of term a scheme may have. A scheme without a term of a kind is answered NOT_APPLICABLE for that kind. */
public enum TermKind {
    /** Who may receive the grant. */
    ELIGIBLE_AUTHORITY("Who may receive the grant"),
    /** When money may be spent. */
    WINDOW("When money may be spent"),
    /** What has to be attested of spending. */
    SPEND_TEST("What has to be attested of spending"),
    /** Spending that was there before. */
    ALREADY_INCURRED("Spending already incurred"),
    /** Spending paid for from elsewhere. */
    DOUBLE_FUNDING("Spending paid for from elsewhere"),
    /** What money may be used for. */
    USES("What money may be used for"),
    /** The most that may be spent on something. */
    CAP("The most that may be spent on something"),
    /** That the authority is free to pass on what it likes. */
    PASS_ON_CHOICE("The choice to pass money on"),
    /** How soon money is to be passed on. */
    PASS_ON_LIMIT("How soon money is to be passed on"),
    /** What share is to be passed on. */
    DIRECT_SHARE("What share is to be passed on"),
    /** To whom money may be passed on. */
    RECIPIENT_TEST("To whom money may be passed on"),
    /** What payments to providers are conditional on. */
    PROVIDER_CONDITIONS("What payments to providers are conditional on"),
    /** What providers answer when asked. */
    PROVIDER_ANSWER("What providers answer when asked"),
    /** What providers give back. */
    PROVIDER_UNSPENT("What providers give back"),
    /** What is sent to the department. */
    RETURN("What is sent to the department"),
    /** What a return has to contain. */
    RETURN_METRICS("What a return has to contain"),
    /** That a value may not be changed later. */
    VALUE_FREEZE("A value that may not be changed later"),
    /** In which parts the grant is paid. */
    TRANCHE("In which parts the grant is paid"),
    /** On what a part depends. */
    GATE("On what an instalment depends"),
    /** What the authority does, as somebody attests. */
    DUTY("What the authority does, as somebody attests"),
    /** What is done about irregularities. */
    IRREGULARITY("What is done about irregularities"),
    /** What goes back to the department. */
    REPAYMENT("What goes back to the department"),
    /** What the department has notified. */
    RECOVERY_NOTICE("What the department has notified"),
    /** What the department may do. */
    RECOVERY_POWERS("What the department may do");

    private final String title;

    TermKind(String title) {
        this.title = title;
    }

    /** {@return what the kind is about} */
    public String title() {
        return title;
    }

    /** {@return the name of the kind in a scheme's JSON, for example {@code pass-on-limit}} */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@return the id of the rule that answers for a scheme without a term of this kind, for example {@code grants.no.cap}} */
    public RuleId absentRule() {
        return RuleId.of("grants.no." + key());
    }

    /** {@return the names of all kinds} */
    static ImmutableSet<String> keys() {
        return Arrays.stream(values()).map(TermKind::key).collect(ImmutableSet.toImmutableSet());
    }

    /**
     * The kind of a name.
     *
     * @param key the name in JSON
     * @return the kind, if there is one of that name
     */
    public static Optional<TermKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}

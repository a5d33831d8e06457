package org.civicrules.grants;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.civicrules.grants.scheme.Edition;
import org.civicrules.grants.scheme.GrantScheme;
import org.civicrules.grants.scheme.SchemeTerms;
import org.civicrules.grants.scheme.Term;
import org.civicrules.grants.scheme.TermKind;

/** The rules that carry out a scheme's terms: one class for each kind of term, none for a scheme. */
final class TermRules {

    private TermRules() {}

    /** Every rule of an edition: one for each term, one for each kind that has none, one for what was not seen. */
    static ImmutableList<GrantRule> all(GrantScheme scheme, Edition edition) {
        ImmutableList.Builder<GrantRule> rules = ImmutableList.builder();
        Optional<LocalDate> published = edition.published().notAfter();
        edition.terms().all().forEach(term -> rules.add(rule(term, published)));
        Arrays.stream(TermKind.values())
                .filter(kind -> edition.terms().all().stream().noneMatch(term -> term.kind() == kind))
                .forEach(kind -> rules.add(new AbsentTermRule(kind, scheme.wholeDocument())));
        if (!scheme.notSeen().isEmpty()) {
            rules.add(new UnseenTermsRule(scheme));
        }
        return rules.build();
    }

    static ImmutableList<TermRule<?>> of(SchemeTerms terms) {
        return terms.all().stream().map(term -> rule(term, Optional.empty())).collect(toImmutableList());
    }

    static ImmutableList<LineRule<?>> lineRules(SchemeTerms terms) {
        ImmutableList.Builder<LineRule<?>> rules = ImmutableList.builder();
        for (TermRule<?> rule : of(terms)) {
            if (rule instanceof LineRule<?> lineRule) {
                rules.add(lineRule);
            }
        }
        return rules.build();
    }

    static ImmutableList<RecipientTestRule> recipientTests(SchemeTerms terms) {
        return terms.of(Term.RecipientTest.class).stream()
                .map(term -> new RecipientTestRule(term, Optional.empty()))
                .collect(toImmutableList());
    }

    static ImmutableList<CapRule> caps(SchemeTerms terms) {
        return terms.of(Term.SpendCap.class).stream()
                .map(term -> new CapRule(term, Optional.empty()))
                .collect(toImmutableList());
    }

    static TermRule<?> rule(Term term, Optional<LocalDate> published) {
        return switch (term.kind()) {
            case ELIGIBLE_AUTHORITY -> new EligibleAuthorityRule((Term.EligibleAuthority) term, published);
            case WINDOW -> new WindowRule((Term.Window) term, published);
            case SPEND_TEST -> new SpendTestRule((Term.SpendTest) term, published);
            case ALREADY_INCURRED -> new AlreadyIncurredRule((Term.AlreadyIncurred) term, published);
            case DOUBLE_FUNDING -> new DoubleFundingRule((Term.DoubleFunding) term, published);
            case USES -> new UsesRule((Term.Uses) term, published);
            case CAP -> new CapRule((Term.SpendCap) term, published);
            case PASS_ON_CHOICE -> new PassOnChoiceRule((Term.PassOnChoice) term, published);
            case PASS_ON_LIMIT -> new PassOnLimitRule((Term.PassOnLimit) term, published);
            case DIRECT_SHARE -> new DirectShareRule((Term.DirectShare) term, published);
            case RECIPIENT_TEST -> new RecipientTestRule((Term.RecipientTest) term, published);
            case PROVIDER_CONDITIONS -> new ProviderConditionsRule((Term.ProviderConditions) term, published);
            case PROVIDER_ANSWER -> new ProviderAnswerRule((Term.ProviderAnswer) term, published);
            case PROVIDER_UNSPENT -> new ProviderUnspentRule((Term.ProviderUnspent) term, published);
            case RETURN -> new ReturnRule((Term.ReturnDuty) term, published);
            case RETURN_METRICS -> new ReturnMetricsRule((Term.ReturnMetrics) term, published);
            case VALUE_FREEZE -> new ValueFreezeRule((Term.ValueFreeze) term, published);
            case TRANCHE -> new TrancheRule((Term.Tranche) term, published);
            case GATE -> new GateRule((Term.TrancheGate) term, published);
            case DUTY -> new DutyRule((Term.Duty) term, published);
            case IRREGULARITY -> new IrregularityRule((Term.IrregularityDuty) term, published);
            case REPAYMENT -> new RepaymentRule((Term.Repayment) term, published);
            case RECOVERY_NOTICE -> new RecoveryNoticeRule((Term.RecoveryNotice) term, published);
            case RECOVERY_POWERS -> new RecoveryPowersRule((Term.RecoveryPowers) term, published);
        };
    }
}

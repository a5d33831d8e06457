package org.civicrules.grants.scheme;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.money.Cap;
import org.civicrules.core.rule.Policy;
import org.civicrules.core.time.TimeLimit;
import org.civicrules.grants.figures.Figures;
import org.joda.money.Money;

/** One term of a scheme. Each kind has its own parameters; all have a {@link TermBasis}. */
public sealed interface Term {

    /** {@return its id, clauses, force and consequence} */
    TermBasis basis();

    /** {@return its kind} */
    TermKind kind();

    /** {@return what it says, in one line} */
    default String text() {
        return TermText.of(this);
    }

    /**
     * Who may receive the grant.
     *
     * @param basis the basis
     * @param authorities the kinds of authority that may
     */
    record EligibleAuthority(TermBasis basis, ImmutableSet<AuthorityKind> authorities) implements Term {
        @Override
        public TermKind kind() {
            return TermKind.ELIGIBLE_AUTHORITY;
        }
    }

    /**
     * When money may be spent.
     *
     * @param basis the basis
     * @param period the window
     * @param spent when money counts as spent; where it is not known both days of a line must lie in the window
     * @param reportingUntil the last day of work on the returns, where it lies after the window
     */
    record Window(TermBasis basis, Period period, Optional<SpentMeaning> spent, Optional<LocalDate> reportingUntil)
            implements Term {
        @Override
        public TermKind kind() {
            return TermKind.WINDOW;
        }
    }

    /**
     * Something that has to be attested of each line of spending.
     *
     * @param basis the basis
     * @param fact the name of the attested fact, for example {@code on-purpose}
     * @param required whether it must be true or false
     * @param spending whose spending
     * @param administration whether it is attested of the costs of distributing the grant and reporting on it too
     */
    record SpendTest(TermBasis basis, String fact, boolean required, SpendingKind spending, boolean administration)
            implements Term {
        @Override
        public TermKind kind() {
            return TermKind.SPEND_TEST;
        }
    }

    /**
     * That spending already incurred may not be funded.
     *
     * @param basis the basis
     * @param before what was incurred before this day is already incurred
     * @param settledFrom where the document leaves the day open, the first day from which nothing is already incurred;
     *     between the two a policy decides
     */
    record AlreadyIncurred(TermBasis basis, LocalDate before, Optional<LocalDate> settledFrom) implements Term {
        @Override
        public TermKind kind() {
            return TermKind.ALREADY_INCURRED;
        }
    }

    /**
     * That what other public money has paid for may not be funded again.
     *
     * @param basis the basis
     * @param spending whose spending
     */
    record DoubleFunding(TermBasis basis, SpendingKind spending) implements Term {
        @Override
        public TermKind kind() {
            return TermKind.DOUBLE_FUNDING;
        }
    }

    /**
     * What money may be used for.
     *
     * @param basis the basis
     * @param exhaustive whether a use that is not listed is prohibited
     * @param unlistedConditions where the list is not exhaustive, what has to be attested of a use that is not listed
     * @param uses the listed uses by name
     */
    record Uses(
            TermBasis basis,
            boolean exhaustive,
            ImmutableList<String> unlistedConditions,
            ImmutableMap<String, Use> uses)
            implements Term {
        @Override
        public TermKind kind() {
            return TermKind.USES;
        }
    }

    /**
     * The most that may be spent on a kind of administrative cost.
     *
     * @param basis the basis
     * @param category the kind of cost
     * @param cap the fraction, with its base in words
     * @param base the base
     * @param pot the pot, where the base is one
     */
    record SpendCap(TermBasis basis, AdminKind category, Cap cap, CapBase base, Optional<String> pot) implements Term {
        @Override
        public TermKind kind() {
            return TermKind.CAP;
        }
    }

    /**
     * That the authority may pass on any share.
     *
     * @param basis the basis
     */
    record PassOnChoice(TermBasis basis) implements Term {
        @Override
        public TermKind kind() {
            return TermKind.PASS_ON_CHOICE;
        }
    }

    /**
     * How soon the part of a receipt planned for passing on is to be passed on.
     *
     * @param basis the basis
     * @param limit the days from receipt
     */
    record PassOnLimit(TermBasis basis, TimeLimit limit) implements Term {
        @Override
        public TermKind kind() {
            return TermKind.PASS_ON_LIMIT;
        }
    }

    /**
     * What share is to be passed on.
     *
     * @param basis the basis
     * @param fraction the share
     * @param base what it is a share of
     * @param pot the pot, where the base is one
     * @param countedBy what it is divided by, for example beds and users
     * @param roundedTo the unit the share is rounded to, half up, where there is one
     */
    record DirectShare(
            TermBasis basis,
            BigFraction fraction,
            CapBase base,
            Optional<String> pot,
            ImmutableSet<String> countedBy,
            Optional<Money> roundedTo)
            implements Term {
        @Override
        public TermKind kind() {
            return TermKind.DIRECT_SHARE;
        }
    }

    /**
     * Something that has to be attested of whoever money is passed on to.
     *
     * @param basis the basis
     * @param title what it is
     * @param ofPayment whether it is attested of each payment; otherwise of each provider
     * @param fact the name of the attested fact
     * @param strength the policy that makes it a must, where there is one
     */
    record RecipientTest(
            TermBasis basis, String title, boolean ofPayment, String fact, Optional<Policy<Strength>> strength)
            implements Term {
        @Override
        public TermKind kind() {
            return TermKind.RECIPIENT_TEST;
        }
    }

    /**
     * What every payment to a provider is made conditional on.
     *
     * @param basis the basis
     * @param conditions the conditions by name
     */
    record ProviderConditions(TermBasis basis, ImmutableSet<String> conditions) implements Term {
        @Override
        public TermKind kind() {
            return TermKind.PROVIDER_CONDITIONS;
        }
    }

    /**
     * What a provider owes when asked.
     *
     * @param basis the basis
     * @param request what it is asked for
     * @param by the last day, inclusive
     */
    record ProviderAnswer(TermBasis basis, RequestKind request, LocalDate by) implements Term {
        @Override
        public TermKind kind() {
            return TermKind.PROVIDER_ANSWER;
        }
    }

    /**
     * That a provider gives back what it did not spend.
     *
     * @param basis the basis
     * @param close the last day of spending
     * @param by the last day for giving back, inclusive
     */
    record ProviderUnspent(TermBasis basis, LocalDate close, LocalDate by) implements Term {
        @Override
        public TermKind kind() {
            return TermKind.PROVIDER_UNSPENT;
        }
    }

    /**
     * Something to be sent to the department. Its term id names it in the grant file.
     *
     * @param basis the basis
     * @param title what it is
     * @param type its type
     * @param point the number of the reporting point, where it is one
     * @param due the last day, inclusive, where known
     * @param covers the period it covers, where known
     */
    record ReturnDuty(
            TermBasis basis,
            String title,
            ReturnType type,
            Optional<Integer> point,
            Optional<LocalDate> due,
            Optional<Period> covers)
            implements Term {
        @Override
        public TermKind kind() {
            return TermKind.RETURN;
        }
    }

    /**
     * What a return has to contain.
     *
     * @param basis the basis
     * @param of the id of the return's term
     * @param metrics what it asks for
     */
    record ReturnMetrics(TermBasis basis, String of, ImmutableList<Metric> metrics) implements Term {
        @Override
        public TermKind kind() {
            return TermKind.RETURN_METRICS;
        }
    }

    /**
     * That a final value may not be changed later.
     *
     * @param basis the basis
     * @param of the id of the return's term
     * @param after the last day on which it may be changed
     */
    record ValueFreeze(TermBasis basis, String of, LocalDate after) implements Term {
        @Override
        public TermKind kind() {
            return TermKind.VALUE_FREEZE;
        }
    }

    /**
     * One part in which the grant is paid.
     *
     * @param basis the basis
     * @param number its number, 1 first
     * @param share its share of the total allocation, where known
     * @param month the month it is paid in, where known
     */
    record Tranche(TermBasis basis, int number, Optional<BigFraction> share, Optional<YearMonth> month)
            implements Term {
        @Override
        public TermKind kind() {
            return TermKind.TRANCHE;
        }

        /**
         * What the part comes to.
         *
         * @param total the authority's total allocation
         * @return share x total, rounded half up to the penny; empty where the share is not known
         */
        public Optional<Money> amountOf(Money total) {
            return share.map(part -> Money.of(
                    total.getCurrencyUnit(),
                    Figures.exact(total).multiply(part).bigDecimalValue(2, RoundingMode.HALF_UP)));
        }
    }

    /**
     * That a part is paid only if a return came in time.
     *
     * @param basis the basis
     * @param tranche the id of the part's term
     * @param returned the id of the return's term
     */
    record TrancheGate(TermBasis basis, String tranche, String returned) implements Term {
        @Override
        public TermKind kind() {
            return TermKind.GATE;
        }
    }

    /**
     * Something the authority does that only people can judge. Its term id names the attested fact.
     *
     * @param basis the basis
     * @param title what it is
     * @param onlyWhenPassingOn whether it arises only where money is passed on to providers
     */
    record Duty(TermBasis basis, String title, boolean onlyWhenPassingOn) implements Term {
        @Override
        public TermKind kind() {
            return TermKind.DUTY;
        }
    }

    /**
     * What is owed once there are grounds to suspect an irregularity.
     *
     * @param basis the basis
     * @param duty what is owed
     */
    record IrregularityDuty(TermBasis basis, IrregularityDutyKind duty) implements Term {
        @Override
        public TermKind kind() {
            return TermKind.IRREGULARITY;
        }
    }

    /**
     * That money goes back to the department.
     *
     * @param basis the basis
     * @param misspentToo whether misspent money is meant as well as unspent money
     * @param close the last day of spending
     * @param promptlyAfter the day after which it is to go back promptly
     */
    record Repayment(TermBasis basis, boolean misspentToo, LocalDate close, LocalDate promptlyAfter) implements Term {
        @Override
        public TermKind kind() {
            return TermKind.REPAYMENT;
        }
    }

    /**
     * That a sum notified in writing is repayable at once.
     *
     * @param basis the basis
     */
    record RecoveryNotice(TermBasis basis) implements Term {
        @Override
        public TermKind kind() {
            return TermKind.RECOVERY_NOTICE;
        }
    }

    /**
     * That the department may act on a breach.
     *
     * @param basis the basis
     */
    record RecoveryPowers(TermBasis basis) implements Term {
        @Override
        public TermKind kind() {
            return TermKind.RECOVERY_POWERS;
        }
    }
}

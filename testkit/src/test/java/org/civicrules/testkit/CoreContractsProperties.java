package org.civicrules.testkit;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Group;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.indicator.Classified;
import org.civicrules.core.indicator.IndicatorResult;
import org.civicrules.core.indicator.Tally;
import org.civicrules.core.money.Allocation;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.CitedRule;
import org.civicrules.core.time.WorkingDayCalendar;
import org.joda.money.Money;

/** The library's own types keep the contracts. A jqwik group must not be static. */
@SuppressWarnings("ClassCanBeStatic")
class CoreContractsProperties {

    private static final Money PENNY = Money.parse("GBP 0.01");
    private static final Money POUND = Money.parse("GBP 1.00");

    @Group
    class LargestRemainderInPence implements AllocationContract {
        @Override
        public Allocation allocate(Money amount, ImmutableMap<String, BigFraction> weights) {
            return Allocation.largestRemainder(amount, PENNY, weights);
        }
    }

    @Group
    class LargestRemainderInPounds implements AllocationContract {
        @Override
        public Allocation allocate(Money amount, ImmutableMap<String, BigFraction> weights) {
            return Allocation.largestRemainder(amount, POUND, weights);
        }
    }

    @Group
    class UnitRateInPounds implements AllocationContract {
        @Override
        public Allocation allocate(Money amount, ImmutableMap<String, BigFraction> weights) {
            return Allocation.unitRate(amount, POUND, weights);
        }
    }

    @Group
    class ShippedCalendar implements WorkingDayCalendarContract {
        @Override
        public WorkingDayCalendar calendar() {
            return WorkingDayCalendar.englandAndWales();
        }
    }

    @Group
    class CalendarAsKnownInSeptember2022 implements WorkingDayCalendarContract {
        @Override
        public WorkingDayCalendar calendar() {
            return WorkingDayCalendar.englandAndWales().asKnownAt(LocalDate.of(2022, 9, 5));
        }
    }

    @Group
    class Tallies implements TallyMergeContract<Classified> {
        @Override
        public Tally tally(List<Classified> cases) {
            return CoreIndicatorDomain.tally(cases);
        }

        @Override
        public Arbitrary<List<Classified>> cases() {
            return new CoreIndicatorDomain().cases().list().ofMaxSize(20);
        }
    }

    @Group
    class Results implements IndicatorResultContract {
        @Override
        public Arbitrary<IndicatorResult> results() {
            return new CoreIndicatorDomain().results();
        }
    }

    @Group
    class ARule implements RuleContract<Optional<LocalDate>> {
        @Override
        public CitedRule<Optional<LocalDate>> rule() {
            return new SampleRule();
        }

        @Override
        public Optional<Optional<LocalDate>> changed(Optional<LocalDate> sent, Change change) {
            return Optional.of(Optional.of(LocalDate.parse(change.value())));
        }

        @Override
        public Arbitrary<Optional<LocalDate>> facts() {
            Arbitrary<Optional<LocalDate>> known = new CoreTimeDomain().dates().map(Optional::of);
            return Arbitraries.oneOf(known, Arbitraries.just(Optional.empty()));
        }
    }
}

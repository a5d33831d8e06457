package org.civicrules.testkit;

import com.google.common.collect.ImmutableSet;
import org.civicrules.core.rule.RuleId;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.ClauseRegister;
import org.civicrules.core.time.Age;
import org.civicrules.core.time.TimeSources;
import org.civicrules.core.time.WorkingDayCalendar;
import org.junit.jupiter.api.Nested;

/** The registers of the two publications that core itself rests on. */
class TimeRegistersTest {

    @Nested
    class BankHolidays implements ClauseRegisterContract {
        @Override
        public ClauseRegister register() {
            return TimeSources.bankHolidays();
        }

        @Override
        public ImmutableSet<String> clausesOfTheDocument() {
            return ImmutableSet.of("GUBH.EW", "GUBH.SCO", "GUBH.NI");
        }

        @Override
        public ImmutableSet<RuleId> rules() {
            return ImmutableSet.of();
        }

        @Override
        public ImmutableSet<Citation> citations() {
            return ImmutableSet.of(WorkingDayCalendar.englandAndWales().citation());
        }

        @Override
        public Class<?> anchor() {
            return TimeSources.class;
        }
    }

    @Nested
    class Ages implements ClauseRegisterContract {
        @Override
        public ClauseRegister register() {
            return TimeSources.ages();
        }

        @Override
        public ImmutableSet<String> clausesOfTheDocument() {
            return ImmutableSet.of("FLRA1969.9");
        }

        @Override
        public ImmutableSet<RuleId> rules() {
            return ImmutableSet.of(RuleId.of("time.age"));
        }

        @Override
        public ImmutableSet<Citation> citations() {
            return ImmutableSet.of(Age.CITATION);
        }
    }
}

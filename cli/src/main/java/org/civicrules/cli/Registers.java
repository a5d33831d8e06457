package org.civicrules.cli;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.civicrules.core.source.ClauseRegister;
import org.civicrules.core.time.TimeSources;
import org.civicrules.grants.scheme.SchemeRegisters;
import org.civicrules.housing.l2.HousingL2;
import org.civicrules.housing.l3.HousingL3;
import org.civicrules.performance.engagement.MeltonFramework;
import org.civicrules.performance.lookedafter.Indicators;
import org.civicrules.performance.tenants.CodeClock;
import org.civicrules.performance.tenants.SatisfactionMeasures;

/** Every clause register the library ships, by source. */
final class Registers {

    /** The registers, in the order of their areas. */
    static final ImmutableList<ClauseRegister> ALL = ImmutableList.<ClauseRegister>builder()
            .add(HousingL2.REGISTER)
            .add(HousingL3.REGISTER)
            .addAll(SchemeRegisters.shipped())
            .add(Indicators.register())
            .add(SatisfactionMeasures.register())
            .add(CodeClock.register())
            .add(MeltonFramework.register())
            .addAll(TimeSources.registers())
            .build();

    private Registers() {}

    static Optional<ClauseRegister> of(String source) {
        return ALL.stream()
                .filter(register -> register.source().id().equals(source))
                .findFirst();
    }
}

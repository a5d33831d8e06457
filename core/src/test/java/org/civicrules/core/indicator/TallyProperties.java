package org.civicrules.core.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TallyProperties {

    record Case(Classified classified, BigDecimal weight) {}

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<String> reasons = Arbitraries.of("late", "no-date", "short-breaks");
        Arbitrary<Classified> classified =
                Combinators.combine(Arbitraries.of(Membership.class), reasons).as(Classified::new);
        Arbitrary<BigDecimal> weights = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(50))
                .ofScale(3);
        return Combinators.combine(classified, weights).as(Case::new);
    }

    private static Tally tally(List<Case> cases) {
        TallyBuilder builder = new TallyBuilder();
        cases.forEach(one -> builder.add(one.classified(), one.weight()));
        return builder.build();
    }

    @Property(tries = 300)
    void mergingTwoTalliesEqualsOnePass(@ForAll List<@net.jqwik.api.From("cases") Case> all, @ForAll Random random) {
        int cut = random.nextInt(all.size() + 1);
        assertThat(tally(all.subList(0, cut)).merge(tally(all.subList(cut, all.size()))))
                .isEqualTo(tally(all));
    }

    @Property(tries = 300)
    void orderDoesNotMatter(@ForAll List<@net.jqwik.api.From("cases") Case> all, @ForAll Random random) {
        List<Case> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        assertThat(tally(shuffled)).isEqualTo(tally(all));
    }

    @Property(tries = 300)
    void countsEqualUnitWeights(@ForAll List<@net.jqwik.api.From("cases") Case> all) {
        TallyBuilder counted = new TallyBuilder();
        TallyBuilder weighted = new TallyBuilder();
        all.forEach(one -> {
            counted.add(one.classified());
            weighted.add(one.classified(), BigDecimal.ONE);
        });
        assertThat(counted.build()).isEqualTo(weighted.build());
    }

    @Property(tries = 300)
    void numeratorIsWithinDenominatorAndNobodyIsLost(@ForAll List<@net.jqwik.api.From("cases") Case> all) {
        TallyBuilder builder = new TallyBuilder();
        all.forEach(one -> builder.add(one.classified()));
        Tally tally = builder.build();
        long out = all.stream()
                .filter(one -> one.classified().membership() == Membership.OUT_OF_POPULATION)
                .count();
        long excluded =
                tally.excluded().values().stream().mapToLong(Long::longValue).sum();
        assertThat(tally.numerator()).isLessThanOrEqualTo(tally.denominator());
        assertThat(tally.denominator().longValueExact() + excluded + tally.unknownCount() + out)
                .isEqualTo(all.size());
    }
}

package org.civicrules.performance.lookedafter;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.civicrules.core.indicator.Classified;
import org.civicrules.core.indicator.Membership;
import org.civicrules.core.indicator.Tally;
import org.civicrules.core.indicator.TallyBuilder;

/** The cases of one indicator, in the whole and by part. Mutable, mergeable, for one thread. */
final class Accumulator implements Sink {

    private final TallyBuilder whole = new TallyBuilder();
    private final Map<String, TallyBuilder> parts = new TreeMap<>();
    private final boolean withoutBase;

    /** @param withoutBase whether the cases of the numerator are not part of the base, which comes from elsewhere */
    Accumulator(boolean withoutBase) {
        this.withoutBase = withoutBase;
    }

    @Override
    public void add(Classified classified) {
        if (withoutBase && classified.membership() == Membership.NUMERATOR) {
            whole.addSums(BigDecimal.ONE, BigDecimal.ZERO);
        } else {
            whole.add(classified);
        }
    }

    @Override
    public void add(String part, Classified classified) {
        add(classified);
        addToPart(part, classified);
    }

    @Override
    public void addToPart(String part, Classified classified) {
        part(part).add(classified);
    }

    @Override
    public void addAmount(long amount) {
        whole.addAmount(BigDecimal.valueOf(amount));
    }

    @Override
    public void addSigned(int change, String reason) {
        whole.addSums(BigDecimal.valueOf(change), BigDecimal.ZERO);
    }

    private TallyBuilder part(String key) {
        return parts.computeIfAbsent(key, unused -> new TallyBuilder());
    }

    void merge(Accumulator other) {
        whole.merge(other.whole.build());
        other.parts.forEach((key, tally) -> part(key).merge(tally.build()));
    }

    TallyBuilder whole() {
        return whole;
    }

    ImmutableMap<String, Tally> parts() {
        ImmutableMap.Builder<String, Tally> built = ImmutableMap.builder();
        parts.forEach((key, tally) -> built.put(key, tally.build()));
        return built.buildOrThrow();
    }
}

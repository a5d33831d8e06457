package org.civicrules.performance.lookedafter;

import java.util.Optional;
import java.util.function.Consumer;
import org.civicrules.core.indicator.Classified;
import org.civicrules.core.indicator.Membership;

/** Writes a line for each case of one indicator and child. */
final class AuditSink implements Sink {

    private final String indicator;
    private final String child;
    private final Consumer<AuditLine> lines;

    AuditSink(String indicator, String child, Consumer<AuditLine> lines) {
        this.indicator = indicator;
        this.child = child;
        this.lines = lines;
    }

    @Override
    public void add(Classified classified) {
        write(Optional.empty(), classified, Optional.empty());
    }

    @Override
    public void add(String part, Classified classified) {
        write(Optional.of(part), classified, Optional.empty());
    }

    @Override
    public void addToPart(String part, Classified classified) {
        write(Optional.of(part), classified, Optional.empty());
    }

    @Override
    public void addAmount(long amount) {
        write(Optional.empty(), Classified.NUMERATOR, Optional.of(amount));
    }

    @Override
    public void addSigned(int change, String reason) {
        write(Optional.empty(), new Classified(Membership.NUMERATOR, reason), Optional.of((long) change));
    }

    private void write(Optional<String> part, Classified classified, Optional<Long> amount) {
        lines.accept(new AuditLine(indicator, child, part, classified.membership(), classified.reason(), amount));
    }
}

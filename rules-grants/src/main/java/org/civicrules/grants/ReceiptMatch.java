package org.civicrules.grants;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicrules.grants.file.Payment;
import org.civicrules.grants.file.Receipt;
import org.joda.money.Money;

/**
 * Which payment passes on which receipt. A payment that names its receipt belongs to it; the others go to the oldest receipt
 * with planned money left, oldest payment first. The order of the file plays no part.
 *
 * @param parts the parts of payments, each with the receipt it passes on
 * @param unmatched the parts of payments for which no planned money was left
 */
record ReceiptMatch(ImmutableList<Part> parts, ImmutableList<Part> unmatched) {

    private static final Comparator<Payment> OLDEST_PAYMENT = Comparator.comparing(
                    (Payment payment) -> payment.paid().orElse(LocalDate.MAX))
            .thenComparing(Payment::id);
    private static final Comparator<Receipt> OLDEST_RECEIPT = Comparator.comparing(
                    (Receipt receipt) -> receipt.received().orElse(LocalDate.MAX))
            .thenComparing(Receipt::id);

    /**
     * A part of a payment.
     *
     * @param payment the payment
     * @param receipt the receipt it passes on, where there is one
     * @param amount how much of the payment
     */
    record Part(Payment payment, Optional<Receipt> receipt, Money amount) {}

    static ReceiptMatch of(ImmutableList<Receipt> receipts, ImmutableList<Payment> payments) {
        Map<String, Money> left = new HashMap<>();
        receipts.forEach(
                receipt -> left.put(receipt.id(), receipt.plannedForProviders().orElse(receipt.amount())));
        List<Part> parts = new ArrayList<>();
        List<Part> unmatched = new ArrayList<>();
        List<Payment> unnamed = new ArrayList<>();
        for (Payment payment : payments.stream().sorted(OLDEST_PAYMENT).toList()) {
            Optional<Receipt> named = payment.receipt().flatMap(id -> byId(receipts, id));
            if (named.isEmpty()) {
                unnamed.add(payment);
                continue;
            }
            parts.add(new Part(payment, named, payment.amount()));
            left.merge(named.get().id(), payment.amount(), Money::minus);
        }
        ImmutableList<Receipt> oldestFirst =
                receipts.stream().sorted(OLDEST_RECEIPT).collect(toImmutableList());
        for (Payment payment : unnamed) {
            Money open = payment.amount();
            for (Receipt receipt : oldestFirst) {
                Money part =
                        GrantCase.least(open, GrantCase.atLeastZero(left.getOrDefault(receipt.id(), GrantCase.ZERO)));
                if (part.isPositive()) {
                    parts.add(new Part(payment, Optional.of(receipt), part));
                    left.merge(receipt.id(), part, Money::minus);
                    open = open.minus(part);
                }
            }
            if (open.isPositive()) {
                unmatched.add(new Part(payment, Optional.empty(), open));
            }
        }
        return new ReceiptMatch(ImmutableList.copyOf(parts), ImmutableList.copyOf(unmatched));
    }

    private static Optional<Receipt> byId(ImmutableList<Receipt> receipts, String id) {
        return receipts.stream().filter(receipt -> receipt.id().equals(id)).findFirst();
    }

    ImmutableList<Part> of(Receipt receipt) {
        return parts.stream()
                .filter(part -> part.receipt().equals(Optional.of(receipt)))
                .collect(toImmutableList());
    }
}

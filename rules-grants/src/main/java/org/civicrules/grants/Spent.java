package org.civicrules.grants;

import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.grants.file.AdminCost;
import org.civicrules.grants.file.Attested;
import org.civicrules.grants.file.SpendLine;
import org.civicrules.grants.scheme.AdminKind;
import org.joda.money.Money;

/**
 * Something money was spent on: a line of spending, or an administrative cost.
 *
 * @param list the list of the file it stands in
 * @param line the line
 * @param cost the administrative cost it is, where it is one
 */
record Spent(String list, SpendLine line, Optional<AdminCost> cost) {

    static Spent of(SpendLine line) {
        return new Spent("spending", line, Optional.empty());
    }

    static Spent of(AdminCost cost) {
        return new Spent("adminCosts", cost.line(), Optional.of(cost));
    }

    Money amount() {
        return line.amount();
    }

    Optional<LocalDate> incurred() {
        return line.incurred();
    }

    boolean isDirect() {
        return line.isDirect();
    }

    Optional<String> provider() {
        return line.provider();
    }

    /** The kind of administrative cost it is, where it is one and its kind is stated. */
    Optional<AdminKind> kind() {
        return cost.flatMap(AdminCost::kind);
    }

    /** Whether it is a cost of distributing the grant and reporting on it. */
    boolean isDistribution() {
        return kind().equals(Optional.of(AdminKind.DISTRIBUTION_AND_REPORTING));
    }

    /** Whether it is an administrative cost whose kind is not stated. */
    boolean isOfUnknownKind() {
        return cost.map(found -> found.kind().isEmpty()).orElse(false);
    }

    Optional<Attested> attested(String fact) {
        return Optional.ofNullable(line.attested().get(fact));
    }

    String subject() {
        return (cost.isPresent() ? "administrative cost " : "spending ") + line.id();
    }

    /** Where a fact of it stands in the file. */
    String path(String fact) {
        return list + "." + line.id() + "." + fact;
    }
}

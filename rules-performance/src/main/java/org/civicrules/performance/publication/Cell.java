package org.civicrules.performance.publication;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * One number of a publication: printed in this run, hidden in it, or printed or hidden in an earlier one.
 *
 * <p>A printed share or rate is no cell of its own. It gives its numerator away as soon as its base is known, so its
 * numerator and its base are the cells, and it is printed where both are.
 *
 * @param key what tells it from every other number of the publication
 * @param count its true value
 * @param kind what is counted
 * @param standing whether an earlier publication has decided over it
 * @param loss what hiding it loses, 1 or more; the engine hides what loses least
 */
public record Cell(String key, long count, Kind kind, Standing standing, long loss) {

    /** What is counted. */
    public enum Kind {
        /** People or cases: never negative, sensitive where the rule calls it small, and a true zero is always shown. */
        COUNT,
        /** Days, homes, amounts: never negative and not sensitive in itself, and a true zero is always shown. */
        AMOUNT,
        /** The change from one number to another: may be negative, and is not sensitive in itself. */
        CHANGE
    }

    /** What earlier publications have decided. */
    public enum Standing {
        /** Nothing yet: it may be printed or hidden. */
        OPEN,
        /** It has been printed, so everybody knows it. */
        PRINTED_BEFORE,
        /** It has been hidden and stays so, but it takes part in sums. */
        HIDDEN_BEFORE
    }

    /**
     * Checks the number.
     *
     * @param key what tells it from every other number of the publication
     * @param count its true value
     * @param kind what is counted
     * @param standing whether an earlier publication has decided over it
     * @param loss what hiding it loses, 1 or more
     * @throws IllegalArgumentException if a count or amount is negative, or the loss is below 1
     */
    public Cell {
        checkArgument(kind == Kind.CHANGE || count >= 0, "count must not be negative: key=%s", key);
        checkArgument(loss >= 1, "loss must be 1 or more: key=%s, loss=%s", key, loss);
    }

    /**
     * A number of people or cases; hiding it loses as much as it counts.
     *
     * @param key what tells it from every other number of the publication
     * @param count how many
     * @return the cell
     * @throws IllegalArgumentException if the count is negative
     */
    public static Cell count(String key, long count) {
        return of(key, count, Kind.COUNT);
    }

    /**
     * A number of days, homes or the like; hiding it loses as much as it amounts to.
     *
     * @param key what tells it from every other number of the publication
     * @param amount how much
     * @return the cell
     * @throws IllegalArgumentException if the amount is negative
     */
    public static Cell amount(String key, long amount) {
        return of(key, amount, Kind.AMOUNT);
    }

    /**
     * A change; hiding it loses as much as it is away from zero.
     *
     * @param key what tells it from every other number of the publication
     * @param change the later number less the earlier
     * @return the cell
     */
    public static Cell change(String key, long change) {
        return of(key, change, Kind.CHANGE);
    }

    private static Cell of(String key, long count, Kind kind) {
        return new Cell(key, count, kind, Standing.OPEN, Math.max(1, Math.abs(count)));
    }

    /** {@return the same number, known from an earlier publication} */
    public Cell printedBefore() {
        return new Cell(key, count, kind, Standing.PRINTED_BEFORE, loss);
    }

    /** {@return the same number, hidden in an earlier publication} */
    public Cell hiddenBefore() {
        return new Cell(key, count, kind, Standing.HIDDEN_BEFORE, loss);
    }

    /**
     * The same number with another loss.
     *
     * @param newLoss what hiding it loses, 1 or more
     * @return the cell
     * @throws IllegalArgumentException if the loss is below 1
     */
    public Cell withLoss(long newLoss) {
        return new Cell(key, count, kind, standing, newLoss);
    }

    /** Whether everybody knows it, whatever this run decides: it has been printed, or it is a true zero. */
    boolean isPublic() {
        return switch (standing) {
            case PRINTED_BEFORE -> true;
            case HIDDEN_BEFORE -> false;
            case OPEN -> count == 0 && kind != Kind.CHANGE;
        };
    }

    boolean isSensitive(SuppressionRule rule) {
        return kind == Kind.COUNT && rule.isSmall(count);
    }
}

package org.civicrules.performance.child;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One cell that should hold a code: a known constant, a text that is on no list (kept, so that nothing is lost), or blank.
 *
 * <p>Ask {@link #is} or {@link #matches}; both are false for blank and for unknown codes, so an unknown code is never
 * counted as anything. Two codes are equal when their texts are: a file that writes sex as {@code 1} and one that writes
 * {@code M} hold different codes with the same {@link #known} constant.
 *
 * @param <E> the code list
 */
public final class Code<E extends Enum<E> & Coded> {

    private static final Code<?> BLANK = new Code<>("", null);

    private final String text;
    private final @Nullable E constant;

    private Code(String text, @Nullable E constant) {
        this.text = text;
        this.constant = constant;
    }

    /**
     * {@return the code of a blank cell}
     *
     * @param <E> the code list
     */
    @SuppressWarnings("unchecked") // the blank code holds no constant, so it fits every list
    public static <E extends Enum<E> & Coded> Code<E> blank() {
        return (Code<E>) BLANK;
    }

    /**
     * {@return a code on the list, with the text of the newest layout}
     *
     * @param constant the code
     * @param <E> the code list
     */
    public static <E extends Enum<E> & Coded> Code<E> of(E constant) {
        return new Code<>(constant.code(), constant);
    }

    /**
     * {@return a code on the list, with the text a file used for it}
     *
     * @param text as in the file, trimmed, upper case
     * @param constant the code it stands for
     * @param <E> the code list
     */
    public static <E extends Enum<E> & Coded> Code<E> of(String text, E constant) {
        return new Code<>(text, constant);
    }

    /**
     * {@return a text that is on no list, or the blank code when it is empty}
     *
     * @param text as in the file, trimmed, upper case
     * @param <E> the code list
     */
    public static <E extends Enum<E> & Coded> Code<E> unknown(String text) {
        return text.isEmpty() ? blank() : new Code<>(text, null);
    }

    /** {@return the text as in the file, trimmed and in upper case; empty when blank} */
    public String text() {
        return text;
    }

    /** {@return the constant, or empty when the cell is blank or its text is on no list} */
    public Optional<E> known() {
        return Optional.ofNullable(constant);
    }

    /**
     * {@return whether this is that constant}
     *
     * @param candidate the constant asked for
     */
    public boolean is(E candidate) {
        return constant == candidate;
    }

    /**
     * {@return whether this is a known constant for which the test holds; false when blank or unknown}
     *
     * @param test for example {@code LegalStatus::isShortBreak}
     */
    public boolean matches(Predicate<? super E> test) {
        return constant != null && test.test(constant);
    }

    /** {@return whether the cell was blank} */
    public boolean isBlank() {
        return text.isEmpty();
    }

    /** {@return whether the cell holds a text that is on no list} */
    public boolean isUnknown() {
        return constant == null && !text.isEmpty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Code<?> code && code.text.equals(text) && code.constant == constant;
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, constant);
    }

    /** {@return the constant's code, or a note that it is blank or unknown; never the text of an unknown code} */
    @Override
    public String toString() {
        if (constant != null) {
            return constant.code();
        }
        return text.isEmpty() ? "(blank)" : "(unknown code)";
    }
}

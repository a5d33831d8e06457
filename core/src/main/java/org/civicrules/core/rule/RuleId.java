package org.civicrules.core.rule;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The stable name of a rule or an indicator: lower-case words and digits, joined by hyphens within a part and by dots
 * between parts, for example {@code housing.l2.gateway.english-maths}.
 *
 * @param value the dotted name
 */
public record RuleId(@JsonValue String value) implements Comparable<RuleId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)+");

    /**
     * Names a rule.
     *
     * @param value the dotted name
     * @throws IllegalArgumentException if the name is not dotted lower case with at least two parts
     */
    public RuleId {
        checkArgument(FORM.matcher(value).matches(), "rule id must be dotted lower case: id=%s", value);
    }

    /**
     * Names a rule.
     *
     * @param value the dotted name
     * @return the id
     * @throws IllegalArgumentException if the name is not dotted lower case with at least two parts
     */
    @JsonCreator
    public static RuleId of(String value) {
        return new RuleId(value);
    }

    @Override
    public int compareTo(RuleId other) {
        return value.compareTo(other.value);
    }

    /** {@return the dotted name} */
    @Override
    public String toString() {
        return value;
    }
}

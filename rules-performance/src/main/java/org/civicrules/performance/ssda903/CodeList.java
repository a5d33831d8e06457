package org.civicrules.performance.ssda903;

import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import org.civicrules.performance.child.Code;
import org.civicrules.performance.child.Coded;
import org.civicrules.performance.child.Flag;
import org.civicrules.performance.child.Sex;
import org.jspecify.annotations.Nullable;

/** The texts that stand for the codes of one list, in every year's spelling. Codes that recur share one value. */
final class CodeList<E extends Enum<E> & Coded> {

    /** Sex: 1 and 2 up to 2023-24, M, F and U after. */
    static final CodeList<Sex> SEX = of(Sex.class, ImmutableMap.of("1", Sex.MALE, "2", Sex.FEMALE));

    /** Yes and no. */
    static final CodeList<Flag> FLAG = of(
            Flag.class,
            ImmutableMap.of(
                    "Y", Flag.YES, "YES", Flag.YES, "TRUE", Flag.YES, "N", Flag.NO, "NO", Flag.NO, "FALSE", Flag.NO));

    private final ImmutableMap<String, Code<E>> codes;

    private CodeList(ImmutableMap<String, Code<E>> codes) {
        this.codes = codes;
    }

    static <E extends Enum<E> & Coded> CodeList<E> of(Class<E> list) {
        return of(list, ImmutableMap.of());
    }

    private static <E extends Enum<E> & Coded> CodeList<E> of(Class<E> list, ImmutableMap<String, E> otherTexts) {
        ImmutableMap.Builder<String, Code<E>> codes = ImmutableMap.builder();
        for (E constant : list.getEnumConstants()) {
            codes.put(constant.code(), Code.of(constant));
        }
        otherTexts.forEach((text, constant) -> codes.put(text, Code.of(text, constant)));
        return new CodeList<>(codes.buildOrThrow());
    }

    /** The code a cell holds: upper or lower case, a number also with {@code .0} behind it. */
    Code<E> parse(String cell) {
        if (cell.isEmpty()) {
            return Code.blank();
        }
        Code<E> code = codes.get(cell);
        return code != null ? code : parseLeniently(cell);
    }

    private Code<E> parseLeniently(String cell) {
        String text = ChildId.withoutPointZero(cell.toUpperCase(Locale.ROOT));
        @Nullable Code<E> code = codes.get(text);
        return code != null ? code : Code.unknown(text);
    }
}

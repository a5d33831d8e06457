package org.civicrules.grants.scheme;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import org.civicrules.core.source.ClauseRegister;

/** The clause registers of the documents behind the shipped schemes. */
public final class SchemeRegisters {

    private SchemeRegisters() {}

    /** {@return a register for each document, in the order of the schemes} */
    public static ImmutableList<ClauseRegister> shipped() {
        return SchemeLibrary.shipped().schemes().stream()
                .flatMap(scheme -> scheme.sources().stream())
                .map(source -> ClauseRegister.load(source, SchemeRegisters.class, "clauses-" + source.id() + ".csv"))
                .collect(toImmutableList());
    }
}

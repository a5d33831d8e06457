package org.civicrules.core;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The one style of this library's value types: accessors without prefix, a package-private implementation behind the
 * public interface, a builder that callers of any JVM language can hold, nested in the type as
 * {@code Builder extends ImmutableX.Builder}, and {@link IllegalArgumentException} for a missing attribute or an invalid
 * combination.
 *
 * <p>The Jackson annotation makes the generated implementation readable by Jackson where that library is present; it is
 * ignored by the JVM where it is not.
 */
@Target({ElementType.PACKAGE, ElementType.TYPE})
// Source retention: an embedder who compiles without Immutables never meets it.
@Retention(RetentionPolicy.SOURCE)
@JsonSerialize
@Value.Style(
        get = "*",
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        throwForInvalidImmutableState = IllegalArgumentException.class)
public @interface CivicStyle {}

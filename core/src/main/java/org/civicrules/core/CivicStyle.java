package org.civicrules.core;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The one style of this library's value types: accessors without prefix, a package-private implementation behind the
 * public interface, a staged builder that makes a missing attribute a compile error, and
 * {@link IllegalArgumentException} for an invalid combination.
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
        stagedBuilder = true,
        throwForInvalidImmutableState = IllegalArgumentException.class)
public @interface CivicStyle {}

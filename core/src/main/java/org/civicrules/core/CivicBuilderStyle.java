package org.civicrules.core;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The style of this library's value types with many optional attributes: as {@link CivicStyle}, but with a plain builder
 * that callers can hold, nested in the type as {@code Builder extends ImmutableX.Builder}.
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
public @interface CivicBuilderStyle {}

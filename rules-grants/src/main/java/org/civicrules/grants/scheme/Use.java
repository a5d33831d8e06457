package org.civicrules.grants.scheme;

import com.google.common.collect.ImmutableList;
import org.civicrules.core.source.Citation;

/**
 * What a scheme says of one use.
 *
 * @param name the use, for example {@code overtime}
 * @param verdict what is said of it
 * @param conditions what has to be attested where it is conditional
 * @param citations where it is said
 */
public record Use(
        String name, UseVerdict verdict, ImmutableList<String> conditions, ImmutableList<Citation> citations) {}

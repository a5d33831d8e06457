package org.civicrules.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.civicrules.core.rule.LibraryVersion;
import org.civicrules.core.rule.PolicySet;
import org.civicrules.core.time.Standpoint;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/**
 * The head of an answer: what it is, what made it, from where in time it looks, which readings it took, and what it was made of. Every
 * field is there; one that an answer has no use for is null.
 *
 * @param schema the name of the answer's schema
 * @param library the version of this library
 * @param asAt the day of judgement
 * @param period what period it is about
 * @param knownOn the day of knowledge
 * @param policies the readings that are not the default, by policy id
 * @param input what became of each file
 * @param inputDigest a digest of everything the answer was made of
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Envelope(
        String schema,
        String library,
        @Nullable String asAt,
        @Nullable PeriodRecord period,
        @Nullable String knownOn,
        Map<String, String> policies,
        List<InputRecord> input,
        @Nullable String inputDigest)
        implements WireRecord {

    /**
     * Keeps its own copies.
     *
     * @param schema as above
     * @param library as above
     * @param asAt as above
     * @param period as above
     * @param knownOn as above
     * @param policies as above
     * @param input as above
     * @param inputDigest as above
     */
    public Envelope {
        policies = ImmutableMap.copyOf(policies);
        input = ImmutableList.copyOf(input);
    }

    /**
     * The head of an answer of this version of the library, with nothing in it yet.
     *
     * @param schema the name of the answer's schema
     * @return the head
     */
    public static Envelope of(String schema) {
        return new Envelope(
                schema, LibraryVersion.current(), null, null, null, ImmutableMap.of(), ImmutableList.of(), null);
    }

    /**
     * The same head for a judgement on a day.
     *
     * @param day the day of judgement
     * @return the head
     */
    public Envelope asAt(LocalDate day) {
        return new Envelope(schema, library, day.toString(), period, knownOn, policies, input, inputDigest);
    }

    /**
     * The same head for a judgement on a day, with what was known on another.
     *
     * @param standpoint both days
     * @return the head
     */
    public Envelope at(Standpoint standpoint) {
        return new Envelope(
                schema,
                library,
                standpoint.asAt().toString(),
                period,
                standpoint.knownOn().toString(),
                policies,
                input,
                inputDigest);
    }

    /**
     * The same head for a period.
     *
     * @param about the period
     * @return the head
     */
    public Envelope during(LocalDateRange about) {
        return new Envelope(schema, library, asAt, PeriodRecord.of(about), knownOn, policies, input, inputDigest);
    }

    /**
     * The same head with the readings that were taken.
     *
     * @param chosen the readings
     * @return the head
     */
    public Envelope under(PolicySet chosen) {
        return new Envelope(schema, library, asAt, period, knownOn, chosen.chosen(), input, inputDigest);
    }

    /**
     * The same head with the files it was made of.
     *
     * @param files what became of each file
     * @param digest a digest of everything the answer was made of
     * @return the head
     */
    public Envelope from(List<InputRecord> files, String digest) {
        return new Envelope(schema, library, asAt, period, knownOn, policies, files, digest);
    }
}

package org.civicrules.grants.file;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Streams;
import java.util.function.Function;
import java.util.stream.Stream;
import org.civicrules.grants.scheme.GrantScheme;
import org.civicrules.grants.scheme.Metric;
import org.civicrules.grants.scheme.Term;

/**
 * The names by which a grant file may speak of what a scheme wants to know, in any of its editions.
 *
 * @param ofLine what may be attested of a line of spending or an administrative cost
 * @param ofProvider what may be attested of a provider
 * @param ofPayment what may be attested of a payment
 * @param ofAuthority what may be attested of the authority
 * @param conditions what payments to providers may be conditional on
 * @param metrics what a return asks for, by the id of the return
 */
record SchemeNames(
        ImmutableSet<String> ofLine,
        ImmutableSet<String> ofProvider,
        ImmutableSet<String> ofPayment,
        ImmutableSet<String> ofAuthority,
        ImmutableSet<String> conditions,
        ImmutableSetMultimap<String, String> metrics) {

    static final ImmutableSet<String> OF_IRREGULARITY =
            ImmutableSet.of("recovery-steps", "steps-explained", "kept-informed");

    static SchemeNames of(GrantScheme scheme) {
        return new SchemeNames(
                Streams.concat(
                                terms(scheme, Term.SpendTest.class, test -> Stream.of(test.fact())),
                                terms(scheme, Term.Uses.class, uses -> uses.unlistedConditions().stream()),
                                terms(
                                        scheme,
                                        Term.Uses.class,
                                        uses -> uses.uses().values().stream()
                                                .flatMap(use -> use.conditions().stream())))
                        .collect(toImmutableSet()),
                recipients(scheme, false),
                recipients(scheme, true),
                terms(scheme, Term.Duty.class, duty -> Stream.of(duty.basis().id()))
                        .collect(toImmutableSet()),
                terms(scheme, Term.ProviderConditions.class, term -> term.conditions().stream())
                        .collect(toImmutableSet()),
                metrics(scheme));
    }

    private static ImmutableSet<String> recipients(GrantScheme scheme, boolean ofPayment) {
        return terms(
                        scheme,
                        Term.RecipientTest.class,
                        test -> Stream.of(test)
                                .filter(found -> found.ofPayment() == ofPayment)
                                .map(Term.RecipientTest::fact))
                .collect(toImmutableSet());
    }

    private static ImmutableSetMultimap<String, String> metrics(GrantScheme scheme) {
        ImmutableSetMultimap.Builder<String, String> metrics = ImmutableSetMultimap.builder();
        terms(scheme, Term.ReturnMetrics.class, Stream::of)
                .forEach(term -> metrics.putAll(
                        term.of(), term.metrics().stream().map(Metric::id).toList()));
        return metrics.build();
    }

    private static <T extends Term, N> Stream<N> terms(
            GrantScheme scheme, Class<T> kind, Function<T, Stream<N>> names) {
        return scheme.editions().stream()
                .flatMap(edition -> edition.terms().of(kind).stream())
                .flatMap(names);
    }
}

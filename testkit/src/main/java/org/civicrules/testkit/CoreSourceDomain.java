package org.civicrules.testkit;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.Modality;
import org.civicrules.core.source.Source;
import org.civicrules.core.source.Treatment;

/** Made-up sources and citations, for {@code @Domain(CoreSourceDomain.class)}. */
public final class CoreSourceDomain extends DomainContextBase {

    /** Made by jqwik. */
    public CoreSourceDomain() {}

    /** {@return sources, half of them with a date and an address} */
    @Provide
    public Arbitrary<Source> sources() {
        return Combinators.combine(words("-"), Arbitraries.integers().between(1, 9), Arbitraries.of(true, false))
                .as((id, edition, dated) -> source(id, edition, dated));
    }

    /** {@return citations of those sources} */
    @Provide
    public Arbitrary<Citation> citations() {
        return Combinators.combine(
                        sources(),
                        Arbitraries.integers().between(1, 99),
                        Arbitraries.integers().between(1, 9))
                .as((source, clause, section) -> Citation.of(source, "C" + clause, "Section " + section));
    }

    /** {@return every modality} */
    @Provide
    public Arbitrary<Modality> modalities() {
        return Arbitraries.of(Modality.class);
    }

    /** {@return every treatment} */
    @Provide
    public Arbitrary<Treatment> treatments() {
        return Arbitraries.of(Treatment.class);
    }

    /** Two or three short lower-case words. */
    static Arbitrary<String> words(String joint) {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .ofMinLength(1)
                .ofMaxLength(6)
                .list()
                .ofMinSize(2)
                .ofMaxSize(3)
                .map(words -> String.join(joint, words));
    }

    private static Source source(String id, int edition, boolean dated) {
        var source = Source.builder()
                .id(id)
                .title("Document " + id)
                .publisher("A publisher")
                .edition("edition " + edition)
                .licence("Open Government Licence v3.0");
        return dated
                ? source.published(LocalDate.of(2020, edition, 1))
                        .uri("https://example.org/" + id)
                        .build()
                : source.build();
    }
}

package org.civicrules.grants.scheme;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Schemes by name. A name belongs to one scheme only. */
public final class SchemeLibrary {

    private final ImmutableList<GrantScheme> schemes;

    private SchemeLibrary(ImmutableList<GrantScheme> schemes) {
        this.schemes = schemes;
    }

    /** {@return the schemes shipped with this library} */
    public static SchemeLibrary shipped() {
        return Shipped.LIBRARY;
    }

    /**
     * A library of schemes.
     *
     * @param schemes the schemes
     * @return the library
     * @throws IllegalArgumentException if a name belongs to two schemes
     */
    public static SchemeLibrary of(List<GrantScheme> schemes) {
        Set<String> names = new HashSet<>();
        for (GrantScheme scheme : schemes) {
            for (String name : names(scheme)) {
                checkArgument(names.add(name), "a name must belong to one scheme only: name=%s", name);
            }
        }
        return new SchemeLibrary(ImmutableList.copyOf(schemes));
    }

    /**
     * This library and one more scheme.
     *
     * @param scheme the scheme
     * @return the larger library
     * @throws IllegalArgumentException if a name belongs to two schemes
     */
    public SchemeLibrary with(GrantScheme scheme) {
        List<GrantScheme> more = new ArrayList<>(schemes);
        more.add(scheme);
        return of(more);
    }

    /** {@return the schemes, in order} */
    public ImmutableList<GrantScheme> schemes() {
        return schemes;
    }

    /**
     * The scheme of a name.
     *
     * @param name an id, title or alias, in any case
     * @return the scheme, if there is one
     */
    public Optional<GrantScheme> find(String name) {
        return schemes.stream().filter(scheme -> scheme.isNamed(name)).findFirst();
    }

    /**
     * The scheme of a name.
     *
     * @param name an id, title or alias, in any case
     * @return the scheme
     * @throws IllegalArgumentException if there is none; the message lists the ids there are
     */
    public GrantScheme scheme(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("unknown scheme: use one of "
                        + schemes.stream().map(GrantScheme::id).collect(joining(", "))));
    }

    private static Set<String> names(GrantScheme scheme) {
        Set<String> names = new HashSet<>();
        names.add(scheme.id().toLowerCase(Locale.ROOT));
        names.add(scheme.title().toLowerCase(Locale.ROOT));
        scheme.aliases().forEach(alias -> names.add(alias.toLowerCase(Locale.ROOT)));
        return names;
    }

    /** Loads the shipped schemes once, on first use. */
    private static final class Shipped {

        static final SchemeLibrary LIBRARY =
                SchemeLibrary.of(text("schemes.txt").lines().map(Shipped::load).collect(toImmutableList()));

        private static GrantScheme load(String id) {
            String resource = "scheme-" + id + ".json";
            return SchemeReader.read(resource, text(resource));
        }

        private static String text(String resource) {
            try (InputStream stream = SchemeLibrary.class.getResourceAsStream(resource)) {
                checkArgument(stream != null, "a shipped scheme must be a resource: resource=%s", resource);
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

package org.civicrules.grants.scheme;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The terms of one edition, by id, in the scheme's order. A term that is not known is not here. */
public final class SchemeTerms {

    private final ImmutableMap<String, Term> byId;

    private SchemeTerms(ImmutableMap<String, Term> byId) {
        this.byId = byId;
    }

    /**
     * Binds terms together.
     *
     * @param terms the terms, with different ids
     * @return the edition's terms
     * @throws IllegalArgumentException if two terms share an id
     */
    public static SchemeTerms of(List<? extends Term> terms) {
        Map<String, Term> byId = new LinkedHashMap<>();
        for (Term term : terms) {
            checkArgument(
                    byId.put(term.basis().id(), term) == null,
                    "term ids must be unique: id=%s",
                    term.basis().id());
        }
        return new SchemeTerms(ImmutableMap.copyOf(byId));
    }

    /**
     * These terms with some replaced, as a later edition changes them.
     *
     * @param changed the changed and the new terms
     * @return the later edition's terms, in this order with new ones last
     */
    public SchemeTerms with(SchemeTerms changed) {
        Map<String, Term> terms = new LinkedHashMap<>(byId);
        terms.putAll(changed.byId);
        return new SchemeTerms(ImmutableMap.copyOf(terms));
    }

    /** {@return the terms, in order} */
    public ImmutableList<Term> all() {
        return byId.values().asList();
    }

    /**
     * The terms of one kind.
     *
     * @param kind the kind's type
     * @param <T> the kind
     * @return the terms, in order; empty where the scheme has none
     */
    public <T extends Term> ImmutableList<T> of(Class<T> kind) {
        return byId.values().stream().filter(kind::isInstance).map(kind::cast).collect(toImmutableList());
    }

    /**
     * A term of one kind by its id.
     *
     * @param id the id
     * @param kind the kind's type
     * @param <T> the kind
     * @return the term, where the scheme has it
     */
    public <T extends Term> Optional<T> find(String id, Class<T> kind) {
        return Optional.ofNullable(byId.get(id)).filter(kind::isInstance).map(kind::cast);
    }

    /** {@return the terms, in order} */
    @Override
    public String toString() {
        return byId.keySet().toString();
    }
}

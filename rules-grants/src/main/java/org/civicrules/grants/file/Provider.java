package org.civicrules.grants.file;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;

/**
 * A care provider.
 *
 * @param id its id
 * @param name its name, where stated; never printed in a finding
 * @param attested what is attested of it, by fact, for example {@code cqc-registered}
 */
public record Provider(String id, Optional<String> name, ImmutableMap<String, Attested> attested) {

    /** {@return the provider by its id alone} */
    @Override
    public String toString() {
        return "provider " + id;
    }
}

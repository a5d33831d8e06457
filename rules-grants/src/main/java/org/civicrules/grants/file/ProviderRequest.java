package org.civicrules.grants.file;

import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.grants.scheme.RequestKind;

/**
 * A request of the authority or the department to a provider.
 *
 * @param id its id
 * @param provider the provider's id
 * @param kind what was asked for
 * @param asked the day
 * @param answered the day it was answered; absent where it has not been
 */
public record ProviderRequest(
        String id, String provider, RequestKind kind, LocalDate asked, Optional<LocalDate> answered) {}

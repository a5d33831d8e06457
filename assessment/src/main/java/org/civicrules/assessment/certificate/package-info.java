/**
 * The hand-over to the government's certificate service: its payloads, its limits, and why nothing may be sent.
 *
 * <p>Start with {@link org.civicrules.assessment.certificate.HandOver}. Nothing is sent from here. Limits are those of the
 * service's public source; what its database alone knows (whether a learner is found, which versions an organisation may assess)
 * it checks itself. What lives elsewhere: whether the award stands is decided in {@code conduct}.
 */
@NullMarked
package org.civicrules.assessment.certificate;

import org.jspecify.annotations.NullMarked;

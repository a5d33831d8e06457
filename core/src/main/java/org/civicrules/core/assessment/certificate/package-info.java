/**
 * The hand-over to the government's certificate service: its payloads, its limits, and why nothing may be sent.
 *
 * <p>Nothing is sent from here. Limits are those of the service's public source; what its database alone knows (whether a
 * learner is found, which versions an organisation may assess) it checks itself.
 */
@NullMarked
package org.civicrules.core.assessment.certificate;

import org.jspecify.annotations.NullMarked;

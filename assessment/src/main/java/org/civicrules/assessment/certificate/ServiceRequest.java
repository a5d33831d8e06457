package org.civicrules.assessment.certificate;

/**
 * One request to the service: a list of one item.
 *
 * @param method the HTTP method
 * @param path the path under the service's address
 * @param body the item
 * @param <T> the kind of item
 */
public record ServiceRequest<T>(String method, String path, T body) {

    /** The path of certificates. */
    public static final String CERTIFICATE = "api/v1/certificate";

    /** The path of assessment records. */
    public static final String ASSESSMENT_RECORD = "api/v1/epa";
}

package org.civicrules.assessment.certificate;

/** What a learner number that fails its checksum leads to. The certificate service does not check it. */
public enum ChecksumPolicy {
    /** A warning: the default. */
    WARN,
    /** Nothing is sent. */
    REFUSE,
    /** It is not looked at. */
    OFF
}

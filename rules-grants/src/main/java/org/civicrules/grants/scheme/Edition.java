package org.civicrules.grants.scheme;

/**
 * A scheme's terms as published at one time.
 *
 * @param published when
 * @param terms all its terms, those of earlier editions that it leaves unchanged included
 */
public record Edition(Publication published, SchemeTerms terms) {}

package org.civicrules.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.civicrules.core.source.Citation;

/**
 * A citation.
 *
 * @param source the id of the document
 * @param edition its edition
 * @param section the section that holds the clause
 * @param clause the clause id in the document's register
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CitationRecord(String source, String edition, String section, String clause) implements WireRecord {

    /**
     * Shows a citation.
     *
     * @param citation the citation
     * @return its record
     */
    public static CitationRecord of(Citation citation) {
        return new CitationRecord(
                citation.source().id(), citation.source().edition(), citation.section(), citation.clause());
    }
}

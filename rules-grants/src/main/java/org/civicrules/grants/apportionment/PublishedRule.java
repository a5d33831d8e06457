package org.civicrules.grants.apportionment;

import com.google.common.collect.ImmutableList;
import org.civicrules.core.rule.Authority;
import org.civicrules.core.rule.CitedRule;
import org.civicrules.core.rule.Provision;
import org.civicrules.core.rule.Ruling;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.Modality;

/** One check of what a document published. It cites the document's own statements, and says what should be so, not what must. */
abstract class PublishedRule extends CitedRule<PublishedSplit> {

    PublishedRule(String id, String title, Iterable<Citation> citations) {
        super(Provision.of(id, title, Modality.SHOULD, citations).by(Authority.POLICY));
    }

    /** The citations of some statements; the document's first line where it makes none. */
    static ImmutableList<Citation> citations(PublishedSplit split, ImmutableList<Citation> statements) {
        return statements.isEmpty() ? ImmutableList.of(split.lines().get(0).citation()) : statements;
    }

    static ImmutableList<Ruling> notApplicable(String subject, String statement) {
        return ImmutableList.of(Ruling.about(subject).notApplicable(statement).build());
    }
}

package org.civicrules.grants.apportionment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.civicrules.core.rule.Authority;
import org.civicrules.core.rule.Rule;
import org.civicrules.core.rule.RuleId;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.Modality;

/**
 * A check of what a document published. No document binds a council to figures that agree, so an inconsistency is a
 * departure from a policy of this library and never a breach.
 */
abstract class PublishedRule implements Rule<PublishedSplit> {

    private final RuleId id;
    private final String title;
    private final ImmutableList<Citation> citations;

    PublishedRule(String id, String title, Iterable<Citation> citations) {
        this.id = RuleId.of(id);
        this.title = title;
        this.citations = ImmutableSet.copyOf(citations).asList();
    }

    @Override
    public final RuleId id() {
        return id;
    }

    @Override
    public final String title() {
        return title;
    }

    @Override
    public final ImmutableList<Citation> citations() {
        return citations;
    }

    @Override
    public final Modality modality() {
        return Modality.SHOULD;
    }

    @Override
    public final Authority authority() {
        return Authority.POLICY;
    }
}

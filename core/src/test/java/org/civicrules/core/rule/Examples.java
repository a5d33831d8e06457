package org.civicrules.core.rule;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.Modality;
import org.civicrules.core.source.Source;
import org.civicrules.core.source.SourceExamples;

/** A small rule with which the tests of this package work: a form must be in by a day. */
final class Examples {

    static final Source SOURCE = SourceExamples.source();
    static final Citation CLAUSE = Citation.of(SOURCE, "T.1", "Section 1");

    private Examples() {}

    static Rule<LocalDate> rule(String id, ImmutableList<Citation> citations) {
        return new Rule<>() {
            @Override
            public RuleId id() {
                return RuleId.of(id);
            }

            @Override
            public String title() {
                return "The form is in on time";
            }

            @Override
            public ImmutableList<Citation> citations() {
                return citations;
            }

            @Override
            public Modality modality() {
                return Modality.MUST;
            }

            @Override
            public Authority authority() {
                return Authority.SOURCE;
            }

            @Override
            public ImmutableList<Finding> decide(LocalDate sent) {
                return ImmutableList.of(Finding.about(this, "form")
                        .outcome(Outcome.MET)
                        .statement("The form was sent on " + sent + ".")
                        .explanation(Explanation.builder()
                                .statement("The form was sent.")
                                .build())
                        .build());
            }
        };
    }
}

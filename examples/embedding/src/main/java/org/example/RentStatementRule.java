package org.example;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.civicrules.core.rule.Authority;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.CitedRule;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.Provision;
import org.civicrules.core.rule.Ruling;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.Modality;
import org.civicrules.core.source.Source;

/** A rule of an embedder's own: a landlord's policy that a rent statement goes out by 30 April. */
public final class RentStatementRule extends CitedRule<Optional<LocalDate>> {

    private static final LocalDate DUE = LocalDate.of(2026, 4, 30);
    private static final Change IN_TIME = Change.of("statement.sent", DUE, "on " + DUE + " or before");
    private static final MissingFact SENT = MissingFact.of("statement.sent", "whether it was in time");
    private static final Source POLICY = Source.builder()
            .id("rent-policy")
            .title("Rent policy")
            .publisher("A landlord")
            .edition("2026")
            .licence("all rights reserved")
            .build();
    private static final Citation CLAUSE = Citation.of(POLICY, "RENT.3", "Section 3");

    /** Creates the rule. */
    public RentStatementRule() {
        super(Provision.of("rent.statement", "The rent statement is sent in time", Modality.MUST, List.of(CLAUSE))
                .by(Authority.POLICY));
    }

    @Override
    protected ImmutableList<Ruling> judge(Optional<LocalDate> sent) {
        Ruling.Subject statement = Ruling.about("statement of 2026");
        Ruling.Details ruling = sent.isEmpty()
                ? statement.undetermined("It is not known when the statement was sent.", IN_TIME, SENT)
                : statement.of(
                        sent.get().isAfter(DUE) ? failing() : Outcome.MET, "It was sent on " + sent.get() + ".", IN_TIME);
        return ImmutableList.of(ruling.fact("due", DUE).fact("sent", sent).dueOn(DUE).build());
    }
}

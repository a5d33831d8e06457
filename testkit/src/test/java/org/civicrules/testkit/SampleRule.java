package org.civicrules.testkit;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.CitedRule;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.Provision;
import org.civicrules.core.rule.Ruling;
import org.civicrules.core.source.Modality;
import org.civicrules.core.time.TimeSources;

/** A small rule that keeps its contract; tests of the contract spoil it in one respect at a time. */
class SampleRule extends CitedRule<Optional<LocalDate>> {

    static final LocalDate DUE = LocalDate.of(2022, 1, 14);
    static final Change IN_TIME = Change.of("report.sent", DUE, "on 2022-01-14 or before");

    SampleRule() {
        super(Provision.of(
                "sample.report",
                "The report is sent in time",
                Modality.MUST,
                ImmutableList.of(TimeSources.bankHolidays().cite("GUBH.EW"))));
    }

    @Override
    protected ImmutableList<Ruling> judge(Optional<LocalDate> sent) {
        Ruling.Subject report = Ruling.about("report 1");
        Ruling.Details ruling = sent.isEmpty()
                ? report.undetermined(
                        "Nobody said when the report was sent.",
                        IN_TIME,
                        MissingFact.of("report.sent", "whether it was in time"))
                : report.of(
                        sent.get().isAfter(DUE) ? failing() : Outcome.MET,
                        "The report was sent on " + sent.get() + ".",
                        IN_TIME);
        return ImmutableList.of(
                ruling.fact("due", DUE).fact("report.sent", sent).dueOn(DUE).build());
    }
}

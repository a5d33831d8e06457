package org.civicrules.performance.lookedafter.reported;

import com.google.common.collect.ImmutableList;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.RuleBook;

/** Every check of printed figures. */
public final class ReportReconciliation {

    private static final RuleBook<ReportedFigures> RULES = RuleBook.of(ImmutableList.of(
            new RoundingRule(),
            new ImpliedBaseRule(),
            new SharesRule(),
            new StockAndFlowRule(),
            new PeriodsRule(),
            new OneFigureRule()));

    private ReportReconciliation() {}

    /** {@return the checks} */
    public static RuleBook<ReportedFigures> rules() {
        return RULES;
    }

    /**
     * {@return what the checks find, check by check, in the order of the figures}
     *
     * @param figures the printed figures
     */
    public static ImmutableList<Finding> of(ReportedFigures figures) {
        return RULES.decide(figures);
    }
}

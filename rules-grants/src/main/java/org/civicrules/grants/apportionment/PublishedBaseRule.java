package org.civicrules.grants.apportionment;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Ruling;
import org.civicrules.grants.figures.Figures;

/**
 * Decides whether the base the document names is the one its percentages are applied to.
 *
 * <p>Worked example: 45 + 25 + 3 + 27 % are said to be of the fund of £552,981, but the amounts are shares of the first instalment of £331,788.60.
 */
final class PublishedBaseRule extends PublishedRule {

    PublishedBaseRule(PublishedSplit split) {
        super(
                "grants.published-base",
                "The percentages are applied to the base the document names",
                split.lines().stream().map(PublishedLine::citation).collect(toImmutableList()));
    }

    @Override
    protected ImmutableList<Ruling> judge(PublishedSplit split) {
        return split.statedBase()
                .map(stated -> ImmutableList.of(compare(split, stated)))
                .orElseGet(() -> notApplicable(
                        "base of " + split.baseName(),
                        "The document names no other base than " + split.baseName() + "."));
    }

    private static Ruling compare(PublishedSplit split, PublishedSplit.StatedBase stated) {
        boolean same = stated.amount().equals(split.base());
        Ruling.Subject subject = Ruling.about("base of " + split.baseName());
        Ruling.Details ruling = same
                ? subject.met("The percentages are applied to the base the document names.")
                : subject.departed(
                        "The percentages are said to be of " + stated.name() + " but are applied to " + split.baseName()
                                + ".",
                        Change.of(
                                "published.statedBase.name",
                                split.baseName(),
                                "the base that the amounts are shares of"));
        return ruling.fact(stated.name(), Figures.pounds(stated.amount()))
                .fact(split.baseName(), Figures.pounds(split.base()))
                .arithmetic(Figures.pounds(split.total()) + " / " + Figures.pounds(stated.amount()) + " = "
                        + Figures.percent(Figures.exact(split.total()).divide(Figures.exact(stated.amount()))))
                .build();
    }
}

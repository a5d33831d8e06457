package org.civicrules.performance.tenants;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.civicrules.core.file.Row;
import org.civicrules.core.indicator.Classified;

/**
 * One response to the survey. It holds no name and no address.
 *
 * @param tenure the tenure of the home; empty if the row does not say
 * @param channel how the response came, as written
 * @param weight the weight, exact and not negative; 1 where none is given
 * @param filters the filter questions answered, true for yes
 * @param answers the answers given, by column: {@code tp01} to {@code tp12}, {@code engagement}
 */
public record SurveyResponse(
        Optional<Tenure> tenure,
        String channel,
        BigDecimal weight,
        ImmutableMap<SurveyFilter, Boolean> filters,
        ImmutableMap<String, Answer> answers) {

    /** The column of a local question, satisfaction with the landlord's engagement. */
    static final String ENGAGEMENT = "engagement";

    private static final ImmutableList<String> QUESTIONS = allQuestions();

    /** The columns of the questions in a file of responses. */
    static ImmutableList<String> questions() {
        return QUESTIONS;
    }

    private static ImmutableList<String> allQuestions() {
        ImmutableList.Builder<String> questions = ImmutableList.builder();
        SatisfactionMeasures.all().stream()
                .filter(SatisfactionMeasure::isPerception)
                .map(measure -> measure.code().toLowerCase(Locale.ROOT))
                .forEach(questions::add);
        return questions.add(ENGAGEMENT).build();
    }

    static SurveyResponse read(Row row) {
        ImmutableMap.Builder<SurveyFilter, Boolean> filters = ImmutableMap.builder();
        for (SurveyFilter filter : SurveyFilter.values()) {
            row.yesNo(filter.column()).ifPresent(yes -> filters.put(filter, yes));
        }
        ImmutableMap.Builder<String, Answer> answers = ImmutableMap.builder();
        for (String question : QUESTIONS) {
            row.word(question, Answer.WORDS).ifPresent(answer -> answers.put(question, answer));
        }
        return new SurveyResponse(
                row.word("tenure", Tenure.class),
                row.text("channel"),
                CountCell.read(row, "weight").orElse(BigDecimal.ONE),
                filters.buildOrThrow(),
                answers.buildOrThrow());
    }

    boolean isWeighted() {
        return weight.compareTo(BigDecimal.ONE) != 0;
    }

    /** What the response is to a question, tenure left aside. */
    Classified to(String question, Optional<SurveyFilter> filter, boolean offersNotApplicable) {
        if (filter.isPresent()) {
            Boolean yes = filters.get(filter.get());
            if (yes == null) {
                return Classified.unknown("filter-not-answered");
            }
            if (!yes) {
                return Classified.OUT_OF_POPULATION;
            }
        }
        Answer answer = answers.get(question);
        if (answer == null) {
            return Classified.excluded("not-answered");
        }
        if (answer == Answer.NOT_APPLICABLE) {
            return Classified.excluded(offersNotApplicable ? "not-applicable-or-do-not-know" : "option-not-offered");
        }
        return answer.isSatisfied() ? Classified.NUMERATOR : Classified.DENOMINATOR_ONLY;
    }
}

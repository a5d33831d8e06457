package org.civicrules.performance.lookedafter;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Streams;
import java.util.Optional;
import org.civicrules.core.indicator.IndicatorDefinition;

/** Every measure, one for each definition. */
final class Measures {

    private static final ImmutableMap<String, Measure> BY_ID = Streams.concat(
                    StockAndFlow.measures().stream(),
                    Profile.measures().stream(),
                    YouthJustice.measures().stream(),
                    Missing.measures().stream(),
                    Visits.measures().stream(),
                    Reviews.measures().stream(),
                    InitialHealth.measures().stream(),
                    Proceedings.measures().stream(),
                    Health.measures().stream(),
                    Questionnaire.measures().stream(),
                    AdoptionTiming.measures().stream(),
                    Stability.measures().stream(),
                    CareLeavers.measures().stream())
            .collect(ImmutableMap.toImmutableMap(Measure::id, measure -> measure));

    private static final ImmutableList<Measure> ALL = inOrderOfDefinitions();

    private Measures() {}

    /** {@return every measure in the order of the definitions} */
    static ImmutableList<Measure> all() {
        return ALL;
    }

    static Optional<Measure> named(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    private static ImmutableList<Measure> inOrderOfDefinitions() {
        ImmutableList<Measure> measures =
                Indicators.all().stream().map(Measures::of).collect(ImmutableList.toImmutableList());
        checkState(measures.size() == BY_ID.size(), "every measure needs a definition: measures=%s", BY_ID.keySet());
        return measures;
    }

    private static Measure of(IndicatorDefinition definition) {
        Measure measure = BY_ID.get(definition.id().value());
        checkState(measure != null, "every definition needs a measure: id=%s", definition.id());
        return measure;
    }
}

package org.civicrules.assessment;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An area of the standard rolled up: the lowest score among its scored criteria. For information; the grade is decided on
 * criteria, and a pass on every criterion is a pass in every area.
 *
 * @param kind knowledge, skill or behaviour; two kinds may have an area of the same name
 * @param area the area
 * @param criteria how many of its criteria are scored at the end
 * @param lowest the lowest of their scores, or empty while one is missing
 */
public record AreaScore(CriterionKind kind, String area, int criteria, Optional<Score> lowest) {

    /**
     * Rolls a sheet up.
     *
     * @param sheet the sheet
     * @return each area that has scored criteria, in the catalogue's order
     */
    static ImmutableList<AreaScore> of(ScoreSheet sheet) {
        Map<Key, List<Criterion>> areas = sheet.plan().scored().stream()
                .collect(Collectors.groupingBy(Key::of, LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
        return areas.entrySet().stream()
                .map(entry -> of(sheet, entry.getKey(), entry.getValue()))
                .collect(ImmutableList.toImmutableList());
    }

    private static AreaScore of(ScoreSheet sheet, Key key, List<Criterion> criteria) {
        List<Optional<Score>> scores = criteria.stream()
                .map(criterion -> sheet.score(criterion.code()))
                .toList();
        Optional<Score> lowest = scores.stream().allMatch(Optional::isPresent)
                ? scores.stream().flatMap(Optional::stream).min(Score::compareTo)
                : Optional.empty();
        return new AreaScore(key.kind(), key.area(), criteria.size(), lowest);
    }

    /** What tells one area from another. */
    private record Key(CriterionKind kind, String area) {

        static Key of(Criterion criterion) {
            return new Key(criterion.kind(), criterion.area());
        }
    }
}

package org.civicrules.assessment;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a grade means for the apprentice, in plain words by area: what was achieved, and what to raise and to what. Made of the
 * deciding sheet and of nothing else.
 */
public final class Feedback {

    private final GradingResult result;

    private Feedback(GradingResult result) {
        this.result = result;
    }

    /**
     * One criterion to raise.
     *
     * @param code its code
     * @param title what it asks for
     * @param score the score it has, where it has one
     * @param needed the score it needs for the next grade
     */
    public record ToRaise(String code, String title, Optional<Score> score, Score needed) {

        /** {@return the criterion in one line of plain words} */
        public String text() {
            return title + ": " + score.map(has -> "you have " + has.points()).orElse("not scored yet") + ", you need "
                    + needed.points();
        }
    }

    /**
     * One area.
     *
     * @param kind knowledge, skill or behaviour
     * @param area the area
     * @param achieved the titles of the criteria that need no raise for the next grade
     * @param toRaise the criteria that do
     */
    public record Area(
            CriterionKind kind, String area, ImmutableList<String> achieved, ImmutableList<ToRaise> toRaise) {

        /** {@return the area with its kind, as a heading} */
        public String heading() {
            return area + " (" + kind.name().toLowerCase(Locale.ROOT) + ")";
        }
    }

    /**
     * The feedback on a grade.
     *
     * @param result the grade
     * @return the feedback
     */
    public static Feedback of(GradingResult result) {
        return new Feedback(result);
    }

    /** {@return the grade, and what the next one takes, in a sentence or two of plain words} */
    public String summary() {
        long open = toRaise().values().stream().mapToLong(ImmutableList::size).sum();
        String criteria = open == 1 ? "1 criterion" : open + " criteria";
        return switch (result.grade()) {
            case INCOMPLETE -> "There is no grade yet: scores are missing.";
            case NOT_ACHIEVED -> "You have not passed yet. For a pass, raise " + criteria + ".";
            case PASS ->
                open == 0
                        ? "You have passed. Every score is high enough for a distinction, and a further test of the assessment organisation withheld it."
                        : "You have passed. A distinction would have needed " + criteria + " to be higher.";
            case DISTINCTION -> "You have passed with distinction. There is nothing to raise.";
        };
    }

    /** {@return each area that has scored criteria, in the catalogue's order} */
    public ImmutableList<Area> areas() {
        Map<Area, ImmutableList.Builder<Criterion>> byArea = new LinkedHashMap<>();
        for (Criterion criterion : result.plan().scored()) {
            Area area = new Area(criterion.kind(), criterion.area(), ImmutableList.of(), ImmutableList.of());
            byArea.computeIfAbsent(area, key -> ImmutableList.builder()).add(criterion);
        }
        Map<String, ImmutableList<ToRaise>> open = toRaise();
        return byArea.entrySet().stream()
                .map(entry -> area(entry.getKey(), entry.getValue().build(), open))
                .collect(ImmutableList.toImmutableList());
    }

    private static Area area(Area area, ImmutableList<Criterion> criteria, Map<String, ImmutableList<ToRaise>> open) {
        return new Area(
                area.kind(),
                area.area(),
                criteria.stream()
                        .filter(criterion -> !open.containsKey(criterion.code()))
                        .map(Criterion::title)
                        .collect(ImmutableList.toImmutableList()),
                criteria.stream()
                        .flatMap(criterion -> open.getOrDefault(criterion.code(), ImmutableList.of()).stream())
                        .collect(ImmutableList.toImmutableList()));
    }

    /** What the next grade takes, by criterion. */
    private Map<String, ImmutableList<ToRaise>> toRaise() {
        SheetReport deciding = result.deciding();
        Map<String, Score> changes = result.grade() == Grade.PASS || result.grade() == Grade.DISTINCTION
                ? deciding.changesToDistinction()
                : deciding.changesToPass();
        Map<String, ImmutableList<ToRaise>> open = new LinkedHashMap<>();
        for (Criterion criterion : result.plan().scored()) {
            Optional.ofNullable(changes.get(criterion.code()))
                    .ifPresent(needed -> open.put(
                            criterion.code(),
                            ImmutableList.of(new ToRaise(
                                    criterion.code(),
                                    criterion.title(),
                                    deciding.sheet().score(criterion.code()),
                                    needed))));
        }
        return open;
    }
}

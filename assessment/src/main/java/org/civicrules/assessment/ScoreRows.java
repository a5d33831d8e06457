package org.civicrules.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rows of one apprentice while a file is read: for each role and criterion a state and the line it was first seen on. */
final class ScoreRows {

    private static final byte NOT_A_SCORE = 6;
    private static final byte REPEATED = 7;

    private final int criteria;
    private final byte[] states;
    private final int[] lines;
    private final List<Rejection> rejected = new ArrayList<>(0);
    private int accepted;

    ScoreRows(AssessmentPlan plan) {
        this.criteria = plan.catalogue().criteria().size();
        this.states = new byte[plan.scoringRoles().size() * criteria];
        this.lines = new int[states.length];
    }

    void reject(Rejection rejection) {
        rejected.add(rejection);
    }

    void take(int role, int criterion, long line, Optional<Score> score) {
        int key = role * criteria + criterion;
        if (states[key] == 0) {
            first(key, line, score);
        } else {
            repeated(key, line);
        }
    }

    private void first(int key, long line, Optional<Score> score) {
        lines[key] = (int) line;
        if (score.isPresent()) {
            states[key] = (byte) score.orElseThrow().points();
            accepted++;
        } else {
            states[key] = NOT_A_SCORE;
            reject(new Rejection(line, "score", Rejection.Reason.SCORE, "give a whole number from 1 to 5"));
        }
    }

    private void repeated(int key, long line) {
        if (states[key] < NOT_A_SCORE) {
            accepted--;
            reject(repetition(lines[key]));
        }
        states[key] = REPEATED;
        reject(repetition(line));
    }

    private static Rejection repetition(long line) {
        return new Rejection(
                line, "criterion", Rejection.Reason.REPEATED, "give each criterion of an apprentice one score only");
    }

    long accepted() {
        return accepted;
    }

    long rejected() {
        return rejected.size();
    }

    Stream<Rejection> rejections() {
        return rejected.stream();
    }

    ApprenticeScores scores(AssessmentPlan plan, String apprentice) {
        ImmutableMap.Builder<AssessorRole, ScoreSheet> sheets = ImmutableMap.builder();
        ImmutableList<AssessorRole> roles = plan.scoringRoles().asList();
        for (int role = 0; role < roles.size(); role++) {
            sheets.put(roles.get(role), sheet(plan, role));
        }
        ImmutableMap<AssessorRole, ScoreSheet> filled = sheets.buildOrThrow();
        return new ApprenticeScores(
                apprentice,
                filled,
                notScored(plan, filled),
                ImmutableList.sortedCopyOf(Comparator.comparingLong(Rejection::line), rejected));
    }

    private ScoreSheet sheet(AssessmentPlan plan, int role) {
        ScoreSheet.Builder sheet = ScoreSheet.builder(plan);
        for (int criterion = 0; criterion < criteria; criterion++) {
            byte state = states[role * criteria + criterion];
            if (state > 0 && state < NOT_A_SCORE) {
                sheet.score(criterion, Score.of(state));
            }
        }
        return sheet.build();
    }

    private static ImmutableList<String> notScored(AssessmentPlan plan, ImmutableMap<AssessorRole, ScoreSheet> sheets) {
        return plan.gatewayCriteria().stream()
                .map(Criterion::code)
                .filter(code -> sheets.values().stream()
                        .anyMatch(sheet -> sheet.score(code).isPresent()))
                .collect(ImmutableList.toImmutableList());
    }
}

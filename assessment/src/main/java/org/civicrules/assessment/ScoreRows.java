package org.civicrules.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.civicrules.core.file.Row;
import org.civicrules.core.file.RowIssue;

/** The rows of one apprentice while a file is read: for each role and criterion a state and the line it was first seen on. */
final class ScoreRows {

    private static final byte NOT_A_SCORE = 6;
    private static final byte REPEATED = 7;
    private static final String ONE_ONLY = "give each criterion of an apprentice one score only";

    private final int criteria;
    private final byte[] states;
    private final int[] lines;
    private final List<Long> rejected = new ArrayList<>(0);

    ScoreRows(AssessmentPlan plan) {
        this.criteria = plan.catalogue().criteria().size();
        this.states = new byte[plan.scoringRoles().size() * criteria];
        this.lines = new int[states.length];
    }

    /** Notes a row of the apprentice that is not used. */
    void rejected(long line) {
        rejected.add(line);
    }

    void take(int role, int criterion, Row row) {
        int key = role * criteria + criterion;
        if (states[key] == 0) {
            first(key, row);
        } else {
            repeated(key, row);
        }
        if (row.isRejected()) {
            rejected(row.line());
        }
    }

    private void first(int key, Row row) {
        lines[key] = (int) row.line();
        Optional<Score> score = Score.parse(row.text(ScoreFile.SCORE));
        if (score.isEmpty()) {
            row.reject(ScoreFile.SCORE, ScoreFile.NOT_A_SCORE, ScoreFile.A_SCORE);
        }
        states[key] = score.map(known -> (byte) known.points()).orElse(NOT_A_SCORE);
    }

    private void repeated(int key, Row row) {
        if (states[key] < NOT_A_SCORE) {
            row.rejectAlso(lines[key], ScoreFile.CRITERION, ScoreFile.REPEATED, ONE_ONLY);
            rejected(lines[key]);
        }
        states[key] = REPEATED;
        row.reject(ScoreFile.CRITERION, ScoreFile.REPEATED, ONE_ONLY);
    }

    ApprenticeScores scores(
            AssessmentPlan plan, String apprentice, ImmutableListMultimap<Long, RowIssue> issuesByLine) {
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
                rejected.stream()
                        .sorted(Comparator.naturalOrder())
                        .flatMap(line -> issuesByLine.get(line).stream())
                        .collect(ImmutableList.toImmutableList()));
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

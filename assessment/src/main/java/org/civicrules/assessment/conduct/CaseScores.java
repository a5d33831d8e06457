package org.civicrules.assessment.conduct;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.civicrules.assessment.AssessmentPlan;
import org.civicrules.assessment.AssessorRole;
import org.civicrules.assessment.Component;
import org.civicrules.assessment.Criterion;
import org.civicrules.assessment.Score;
import org.civicrules.assessment.ScoreFile;
import org.civicrules.assessment.ScoreSheet;
import org.civicrules.core.file.RowIssue;

/**
 * The scores of a case file, checked: what can be used, and what was rejected and why.
 *
 * <p>A criterion has one score. Where two components are scored apart, each names its component, and the lower score counts.
 * A score given twice otherwise, or one entry that is no score, leaves the criterion without any.
 *
 * @param sheets a sheet for each role that scores under the plan and is in the file
 * @param minimumTaken the criteria, as {@code ROLE:CODE}, whose score is the lower of component scores that differ
 * @param rejected the entries that were not used; their column is their place in the file
 */
public record CaseScores(
        ImmutableMap<AssessorRole, ScoreSheet> sheets,
        ImmutableList<String> minimumTaken,
        ImmutableList<RowIssue> rejected) {

    /** The code of a component that is unknown, or gives no evidence for the criterion. */
    public static final String NOT_A_COMPONENT = "not-a-component";

    private static final String FILE = "case";

    /**
     * Checks the scores of a case.
     *
     * @param plan the plan
     * @param sheets the sheets of the file
     * @return what can be used
     */
    public static CaseScores of(AssessmentPlan plan, ImmutableList<CaseSheet> sheets) {
        Reader reader = new Reader(plan);
        for (int index = 0; index < sheets.size(); index++) {
            reader.read(sheets.get(index), "sheets[" + index + "]");
        }
        return new CaseScores(
                reader.sheets.buildOrThrow(),
                ImmutableList.copyOf(reader.minimumTaken),
                ImmutableList.copyOf(reader.rejected));
    }

    /** An entry and its place in the file. */
    private record Placed(ScoreEntry entry, String place) {}

    /** Collects while the sheets are read. */
    private static final class Reader {

        private final AssessmentPlan plan;
        private final ImmutableMap.Builder<AssessorRole, ScoreSheet> sheets = ImmutableMap.builder();
        private final List<String> minimumTaken = new ArrayList<>();
        private final List<RowIssue> rejected = new ArrayList<>();

        Reader(AssessmentPlan plan) {
            this.plan = plan;
        }

        void read(CaseSheet sheet, String place) {
            if (!plan.scoringRoles().contains(sheet.role())) {
                reject(
                        place + ".role",
                        ScoreFile.NOT_A_SCORING_ROLE,
                        "only " + plan.scoringRoles() + " may score under " + plan);
                return;
            }
            ScoreSheet.Builder scores = ScoreSheet.builder(plan);
            byCriterion(sheet, place)
                    .asMap()
                    .forEach((code, entries) -> score(sheet.role(), code, ImmutableList.copyOf(entries))
                            .ifPresent(score -> scores.score(code, score)));
            sheets.put(sheet.role(), scores.build());
        }

        private ImmutableListMultimap<String, Placed> byCriterion(CaseSheet sheet, String place) {
            ImmutableListMultimap.Builder<String, Placed> entries = ImmutableListMultimap.builder();
            for (int index = 0; index < sheet.scores().size(); index++) {
                ScoreEntry entry = sheet.scores().get(index);
                String where = place + ".scores[" + index + "]";
                if (plan.catalogue().holds(entry.criterion())) {
                    entries.put(entry.criterion(), new Placed(entry, where));
                } else {
                    reject(where + ".criterion", ScoreFile.UNKNOWN_CRITERION, "use a criterion code of " + plan.id());
                }
            }
            return entries.build();
        }

        private Optional<Score> score(AssessorRole role, String code, ImmutableList<Placed> entries) {
            if (entries.size() > 1 && !namesEachComponentOnce(entries)) {
                entries.forEach(entry -> reject(
                        entry.place(), ScoreFile.REPEATED, "give one score, or one for each component, by name"));
                return Optional.empty();
            }
            ImmutableList<Optional<Score>> scores =
                    entries.stream().map(entry -> score(code, entry)).collect(ImmutableList.toImmutableList());
            if (scores.stream().anyMatch(Optional::isEmpty)) {
                return Optional.empty();
            }
            if (ImmutableSet.copyOf(scores).size() > 1) {
                minimumTaken.add(role + ":" + code);
            }
            return scores.stream().flatMap(Optional::stream).min(Score::compareTo);
        }

        private static boolean namesEachComponentOnce(ImmutableList<Placed> entries) {
            return entries.stream()
                            .flatMap(entry -> entry.entry().component().stream())
                            .distinct()
                            .count()
                    == entries.size();
        }

        private Optional<Score> score(String code, Placed placed) {
            Optional<String> component = placed.entry().component();
            if (component.isPresent() && !gives(component.orElseThrow(), code)) {
                reject(
                        placed.place() + ".component",
                        NOT_A_COMPONENT,
                        "name a scored component that gives evidence for the criterion");
                return Optional.empty();
            }
            Optional<Score> score = Score.parse(placed.entry().score().strip());
            if (score.isEmpty()) {
                reject(placed.place() + ".score", ScoreFile.NOT_A_SCORE, "give a whole number from 1 to 5");
            }
            return score;
        }

        private boolean gives(String component, String code) {
            Criterion criterion =
                    plan.catalogue().criteria().get(plan.catalogue().indexOf(code));
            return plan.components().stream()
                    .filter(Component::scored)
                    .filter(known -> known.id().equals(component))
                    .anyMatch(known -> known.covers(criterion));
        }

        private void reject(String place, String code, String mend) {
            rejected.add(RowIssue.of(FILE, 0, place, code, RowIssue.Done.REJECTED, mend));
        }
    }
}

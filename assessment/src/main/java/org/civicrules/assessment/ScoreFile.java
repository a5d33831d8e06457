package org.civicrules.assessment;

import com.google.common.base.Functions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civicrules.core.file.Columns;
import org.civicrules.core.file.FileReport;
import org.civicrules.core.file.Row;
import org.civicrules.core.file.RowIssue;
import org.civicrules.core.file.Table;
import org.civicrules.core.file.TableSource;

/**
 * Scores of many apprentices, read from a table with the columns {@code apprentice,criterion,score} and, where a panel scores,
 * {@code assessor_role}. Columns may stand in any order, rows too; blanks around a cell do not count.
 *
 * <p>A bad row never stops the reading and never disappears. A key (apprentice, criterion and role) that is repeated loses
 * every one of its rows. An apprentice all of whose rows were rejected is still there, with empty sheets; a row without an
 * apprentice, or whose cells cannot be told apart, is nobody's.
 *
 * <p>Rows are held as five bytes a criterion and role, so that a hundred thousand apprentices fit in a small heap; sheets are
 * made one at a time as {@link #apprentices()} is read.
 */
public final class ScoreFile {

    /** The code of a row without an apprentice. */
    public static final String NO_APPRENTICE = "no-apprentice";

    /** The code of a criterion that is not in the catalogue. */
    public static final String UNKNOWN_CRITERION = "unknown-criterion";

    /** The code of a role that is unknown, or does not score under the plan. */
    public static final String NOT_A_SCORING_ROLE = "not-a-scoring-role";

    /** The code of a score that is not 1, 2, 3, 4 or 5. */
    public static final String NOT_A_SCORE = "not-a-score";

    /** The code of a score that is given more than once. */
    public static final String REPEATED = "repeated";

    static final String CRITERION = "criterion";
    static final String SCORE = "score";
    static final String A_SCORE = "give a whole number from 1 to 5";
    private static final String APPRENTICE = "apprentice";
    private static final String ROLE = "assessor_role";
    private static final Columns COLUMNS =
            Columns.required(APPRENTICE, CRITERION, SCORE).optional(ROLE);
    private static final Columns PANEL_COLUMNS = Columns.required(APPRENTICE, CRITERION, SCORE, ROLE);
    private static final ImmutableMap<String, AssessorRole> ROLES =
            Maps.uniqueIndex(Arrays.asList(AssessorRole.values()), Functions.toStringFunction());

    private final AssessmentPlan plan;
    private final ImmutableList<AssessorRole> roles;
    private final Map<String, ScoreRows> apprentices = new LinkedHashMap<>();
    private final FileReport report;

    private ScoreFile(AssessmentPlan plan, TableSource source) {
        this.plan = plan;
        this.roles = plan.scoringRoles().asList();
        this.report = Table.each(source, plan.hasPanel() ? PANEL_COLUMNS : COLUMNS, this::take);
    }

    /**
     * Reads a score file.
     *
     * @param plan the plan whose criteria it scores
     * @param source the file
     * @return what it holds
     * @throws org.civicrules.core.file.UnusableFile if a column is missing or stands twice, or the text is no CSV; the message
     *     names the file, the line and the cure
     */
    public static ScoreFile read(AssessmentPlan plan, TableSource source) {
        return new ScoreFile(plan, source);
    }

    /** {@return the plan} */
    public AssessmentPlan plan() {
        return plan;
    }

    /** {@return what became of the rows} */
    public FileReport report() {
        return report;
    }

    /** {@return each apprentice of the file, in the order of their first rows} */
    public Stream<ApprenticeScores> apprentices() {
        ImmutableListMultimap<Long, RowIssue> issuesByLine = Multimaps.index(report.issues(), RowIssue::line);
        return apprentices.entrySet().stream()
                .map(entry -> entry.getValue().scores(plan, entry.getKey(), issuesByLine));
    }

    private void take(Row row) {
        if (row.isRejected()) {
            noteAtItsApprentice(row);
            return;
        }
        Optional<String> apprentice = row.find(APPRENTICE);
        if (apprentice.isEmpty()) {
            row.reject(APPRENTICE, NO_APPRENTICE, "name the apprentice by a reference");
            return;
        }
        ScoreRows rows = apprentices.computeIfAbsent(apprentice.orElseThrow(), key -> new ScoreRows(plan));
        int role = role(row);
        checkCriterion(row);
        if (row.isRejected()) {
            rows.rejected(row.line());
        } else {
            rows.take(role, plan.catalogue().indexOf(row.text(CRITERION)), row);
        }
    }

    /** A row with a cell that cannot be used may still be known to be about an apprentice of the file. */
    private void noteAtItsApprentice(Row row) {
        if (row.isWhole() && apprentices.containsKey(row.text(APPRENTICE))) {
            apprentices.get(row.text(APPRENTICE)).rejected(row.line());
        }
    }

    private void checkCriterion(Row row) {
        if (!plan.catalogue().holds(row.text(CRITERION))) {
            row.reject(
                    CRITERION,
                    UNKNOWN_CRITERION,
                    "use a criterion code of " + plan.id() + " (catalogue "
                            + plan.catalogue().edition() + ")");
        }
    }

    /** The place of the row's role among those who score; where one assessor scores, an empty cell means that one. */
    private int role(Row row) {
        Optional<String> written = row.find(ROLE);
        if (written.isEmpty() && !plan.hasPanel()) {
            return 0;
        }
        Optional<AssessorRole> role = written.map(ROLES::get).filter(roles::contains);
        if (role.isEmpty()) {
            row.reject(
                    ROLE,
                    NOT_A_SCORING_ROLE,
                    "only " + roles.stream().map(AssessorRole::name).collect(Collectors.joining(", ")) + " may score");
        }
        return role.map(roles::indexOf).orElse(0);
    }
}

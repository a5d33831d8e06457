package org.civicrules.assessment;

import com.google.common.base.Functions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Scores of many apprentices, read from a CSV with the columns {@code apprentice,criterion,score} and, where a panel scores,
 * {@code assessor_role}. Columns may stand in any order, rows too; blanks around a cell do not count.
 *
 * <p>A bad row never stops the reading and never disappears: rows read = rows accepted + rows rejected. A key (apprentice,
 * criterion and role) that is repeated loses every one of its rows. An apprentice all of whose rows were rejected is still
 * there, with empty sheets; a row without an apprentice is nobody's.
 *
 * <p>Rows are held as five bytes a criterion and role, so that a hundred thousand apprentices fit in a small heap; sheets are
 * made one at a time as {@link #apprentices()} is read.
 */
public final class ScoreFile {

    private static final String APPRENTICE = "apprentice";
    private static final String CRITERION = "criterion";
    private static final String SCORE = "score";
    private static final String ROLE = "assessor_role";
    private static final ImmutableList<String> COLUMNS = ImmutableList.of(APPRENTICE, CRITERION, SCORE);
    private static final ImmutableList<String> PANEL_COLUMNS = ImmutableList.of(APPRENTICE, CRITERION, SCORE, ROLE);
    private static final ImmutableMap<String, AssessorRole> ROLES =
            Maps.uniqueIndex(Arrays.asList(AssessorRole.values()), Functions.toStringFunction());

    private final AssessmentPlan plan;
    private final Map<String, ScoreRows> apprentices = new LinkedHashMap<>();
    private final List<Rejection> nameless = new ArrayList<>();
    private final ImmutableList<AssessorRole> roles;
    private ImmutableMap<String, Integer> header = ImmutableMap.of();
    private int width;
    private long rowsRead;

    private ScoreFile(AssessmentPlan plan) {
        this.plan = plan;
        this.roles = plan.scoringRoles().asList();
    }

    /**
     * Reads a score file.
     *
     * @param plan the plan whose criteria it scores
     * @param name what to call the file in a message
     * @param csv the file's text; closed afterwards
     * @return what it holds
     * @throws IllegalArgumentException if a column is missing or the text is no CSV; the message names the file, the line and
     *     the cure
     */
    public static ScoreFile read(AssessmentPlan plan, String name, Reader csv) {
        ScoreFile file = new ScoreFile(plan);
        ImmutableList<String> columns = plan.hasPanel() ? PANEL_COLUMNS : COLUMNS;
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(csv)) {
            for (CsvRecord record : records) {
                file.take(name, columns, record);
            }
        } catch (CsvParseException e) {
            throw new IllegalArgumentException(
                    "file must be a CSV file, close the quote: file=" + name + ", cause=" + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CsvHeader.checkPresent(name, file.header, columns);
        return file;
    }

    /** {@return the plan} */
    public AssessmentPlan plan() {
        return plan;
    }

    /** {@return the rows that were not used, in the file's order} */
    public ImmutableList<Rejection> rejected() {
        return Stream.concat(nameless.stream(), apprentices.values().stream().flatMap(ScoreRows::rejections))
                .sorted(Comparator.comparingLong(Rejection::line))
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return how many rows the file has, the header and empty lines not counted} */
    public long rowsRead() {
        return rowsRead;
    }

    /** {@return how many rows were not used} */
    public long rowsRejected() {
        return nameless.size()
                + apprentices.values().stream().mapToLong(ScoreRows::rejected).sum();
    }

    /** {@return how many rows were used} */
    public long rowsAccepted() {
        return apprentices.values().stream().mapToLong(ScoreRows::accepted).sum();
    }

    /** {@return each apprentice of the file, in the order of their first rows} */
    public Stream<ApprenticeScores> apprentices() {
        return apprentices.entrySet().stream().map(entry -> entry.getValue().scores(plan, entry.getKey()));
    }

    private void take(String name, ImmutableList<String> columns, CsvRecord record) {
        if (header.isEmpty()) {
            header = CsvHeader.read(name, record, columns);
            width = record.getFieldCount();
            return;
        }
        rowsRead++;
        long line = record.getStartingLineNumber();
        Optional<Rejection> fault = fault(record, line);
        String apprentice = cell(record, APPRENTICE).orElse("");
        if (apprentice.isEmpty()) {
            nameless.add(fault.orElseThrow());
            return;
        }
        ScoreRows rows = apprentices.computeIfAbsent(apprentice, key -> new ScoreRows(plan));
        if (fault.isPresent()) {
            rows.reject(fault.orElseThrow());
            return;
        }
        int criterion = plan.catalogue().indexOf(cell(record, CRITERION).orElseThrow());
        rows.take(role(record), criterion, line, Score.parse(cell(record, SCORE).orElseThrow()));
    }

    private Optional<Rejection> fault(CsvRecord record, long line) {
        if (record.getFieldCount() != width) {
            return reject(line, "row", Rejection.Reason.FIELDS, "give the row " + width + " cells, as the first line");
        }
        if (cell(record, APPRENTICE).orElse("").isEmpty()) {
            return reject(line, APPRENTICE, Rejection.Reason.APPRENTICE, "name the apprentice by a reference");
        }
        if (!plan.catalogue().holds(cell(record, CRITERION).orElse(""))) {
            return reject(
                    line,
                    CRITERION,
                    Rejection.Reason.CRITERION,
                    "use a criterion code of " + plan.id() + " (catalogue "
                            + plan.catalogue().edition() + ")");
        }
        if (role(record) < 0) {
            return reject(line, ROLE, Rejection.Reason.ROLE, "only " + String.join(", ", names()) + " may score");
        }
        return Optional.empty();
    }

    /** The place of the row's role among those who score, or -1; where one assessor scores, an empty cell means that one. */
    private int role(CsvRecord record) {
        String role = cell(record, ROLE).orElse("");
        if (role.isEmpty() && !plan.hasPanel()) {
            return 0;
        }
        AssessorRole known = ROLES.get(role);
        return known == null ? -1 : roles.indexOf(known);
    }

    private ImmutableList<String> names() {
        return roles.stream().map(AssessorRole::name).collect(ImmutableList.toImmutableList());
    }

    private Optional<String> cell(CsvRecord record, String column) {
        Integer index = header.get(column);
        return index == null || index >= record.getFieldCount()
                ? Optional.empty()
                : Optional.of(record.getField(index).strip());
    }

    private static Optional<Rejection> reject(long line, String column, Rejection.Reason reason, String cure) {
        return Optional.of(new Rejection(line, column, reason, cure));
    }
}

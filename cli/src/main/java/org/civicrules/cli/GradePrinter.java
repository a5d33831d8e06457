package org.civicrules.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import org.civicrules.assessment.ApprenticeScores;
import org.civicrules.assessment.DecisionKind;
import org.civicrules.assessment.GradingResult;
import org.civicrules.core.file.CsvSheet;
import org.civicrules.core.file.Sheet.Column;

/** Prints one graded apprentice after another, so that a batch of any size streams. */
abstract class GradePrinter implements Closeable {

    abstract void print(ApprenticeScores apprentice, GradingResult result) throws IOException;

    static GradePrinter of(Format format, PrintWriter out, boolean explain) throws IOException {
        return switch (format) {
            case TEXT -> new Text(out, explain);
            case JSON -> new JsonList(out, explain);
            case CSV -> new Table(out);
        };
    }

    /** A few lines for each apprentice. */
    private static final class Text extends GradePrinter {

        private final PrintWriter out;
        private final boolean explain;

        Text(PrintWriter out, boolean explain) {
            this.out = out;
            this.explain = explain;
        }

        @Override
        void print(ApprenticeScores apprentice, GradingResult result) {
            out.println(apprentice.apprentice() + ": " + result.grade()
                    + result.decision().map(decision -> " (" + decision + ")").orElse(""));
            codes("missing", result.missing());
            codes("below pass", result.below());
            codes("keeps from distinction", result.keepsFromDistinction());
            codes("not scored at the end, ignored", apprentice.notScored());
            if (!apprentice.rejected().isEmpty()) {
                out.println("  rows rejected: " + apprentice.rowsRejected());
            }
            if (explain) {
                out.print(result.explanation().toText().indent(2));
            }
        }

        private void codes(String what, Iterable<String> codes) {
            String joined = String.join(" ", codes);
            if (!joined.isEmpty()) {
                out.println("  " + what + ": " + joined);
            }
        }

        @Override
        public void close() {
            out.flush();
        }
    }

    /** A list of objects. */
    private static final class JsonList extends GradePrinter {

        private final PrintWriter out;
        private final boolean explain;
        private final SequenceWriter list;

        JsonList(PrintWriter out, boolean explain) throws IOException {
            this.out = out;
            this.explain = explain;
            this.list = Json.MAPPER
                    .writer()
                    .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                    .writeValuesAsArray(out);
        }

        @Override
        void print(ApprenticeScores apprentice, GradingResult result) throws IOException {
            ObjectNode node = Json.object().put("apprentice", apprentice.apprentice());
            GradeJson.fill(node, result);
            apprentice.notScored().forEach(node.putArray("notScored")::add);
            GradeJson.rejected(node.putArray("rejected"), apprentice.rejected());
            if (explain) {
                node.set("explanation", Json.of(result.explanation()));
            }
            list.write(node);
        }

        @Override
        public void close() throws IOException {
            list.close();
            out.println();
            out.flush();
        }
    }

    /** One row for each apprentice. */
    private static final class Table extends GradePrinter {

        private final PrintWriter out;
        private final CsvSheet csv;

        Table(PrintWriter out) {
            this.out = out;
            this.csv = CsvSheet.to(
                    out,
                    Column.text("apprentice", "Apprentice"),
                    Column.word("plan", "Plan"),
                    Column.word("edition", "Edition"),
                    Column.word("outcome", "Outcome"),
                    Column.word("decision", "Decision"),
                    Column.text("below", "Below"),
                    Column.text("missing", "Missing"),
                    Column.word("keepsFromDistinction", "Keeps from distinction"),
                    Column.text("notScored", "Not scored"),
                    Column.number("rejectedRows", "Rejected rows"),
                    Column.word("inputDigest", "Input digest"));
        }

        @Override
        void print(ApprenticeScores apprentice, GradingResult result) {
            csv.row(
                    apprentice.apprentice(),
                    result.plan().id(),
                    result.plan().edition(),
                    result.grade().name(),
                    result.decision().map(DecisionKind::name).orElse(""),
                    String.join(" ", result.below()),
                    String.join(" ", result.missing()),
                    String.join(" ", result.keepsFromDistinction()),
                    String.join(" ", apprentice.notScored()),
                    String.valueOf(apprentice.rowsRejected()),
                    result.inputDigest());
        }

        @Override
        public void close() {
            out.flush();
        }
    }
}

package org.civicrules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.file.CsvSheet;
import org.civicrules.core.file.Sheet.Column;
import org.civicrules.core.indicator.IndicatorResult;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.Outcome;
import org.civicrules.performance.engagement.CommitmentReview;
import org.civicrules.performance.engagement.EngagementRecord;
import org.civicrules.performance.engagement.EventFile;
import org.civicrules.performance.engagement.Occasion;

/** Prints how the promises of a framework stand. */
final class CadenceOutput {

    private final PrintWriter out;

    CadenceOutput(PrintWriter out) {
        this.out = out;
    }

    void print(
            Format format,
            EngagementRecord record,
            ImmutableList<CommitmentReview> reviews,
            EventFile events,
            boolean explain) {
        switch (format) {
            case TEXT -> text(record, reviews, explain);
            case JSON -> out.println(Json.write(json(record, reviews, events)));
            case CSV -> csv(reviews);
        }
    }

    private void text(EngagementRecord record, ImmutableList<CommitmentReview> reviews, boolean explain) {
        out.println("As at " + record.asAt() + ", framework in force from "
                + record.framework().start() + " to " + record.framework().end());
        for (CommitmentReview review : reviews) {
            out.println(review.rule().id() + "  " + review.outcome() + "  "
                    + review.rule().title() + ": " + counts(review));
            for (Finding finding : review.findings()) {
                text(finding, explain);
            }
        }
    }

    private static String counts(CommitmentReview review) {
        return review.count(Occasion.State.KEPT) + " kept, " + review.count(Occasion.State.MISSED) + " missed"
                + review.nextDue().map(due -> ", next due " + due).orElse("");
    }

    private void text(Finding finding, boolean explain) {
        if (explain) {
            out.print(finding.explanation().toText().indent(2));
        } else if (finding.outcome() != Outcome.MET && finding.outcome() != Outcome.NOT_YET_DUE) {
            out.println("  " + finding.outcome() + "  " + finding.statement());
        }
    }

    private static ObjectNode json(EngagementRecord record, ImmutableList<CommitmentReview> reviews, EventFile events) {
        ObjectNode node = Json.object().put("as_at", record.asAt().toString());
        node.putObject("framework")
                .put("start", record.framework().start().toString())
                .put("end", record.framework().end().toString());
        ArrayNode commitments = node.putArray("commitments");
        reviews.forEach(review -> commitments.add(json(review)));
        ObjectNode input = node.putObject("input")
                .put("file", events.report().file())
                .put("read", events.report().read())
                .put("accepted", events.events().size())
                .put("rejected", events.report().rejected())
                .put("after_as_at", record.eventsAfter());
        ArrayNode issues = input.putArray("issues");
        events.report()
                .issues()
                .forEach(issue -> issues.addObject()
                        .put("line", issue.line())
                        .put("column", issue.column())
                        .put("text", issue.mend())
                        .put("rejected", issue.rejects()));
        return node;
    }

    private static ObjectNode json(CommitmentReview review) {
        ObjectNode node = Json.object()
                .put("id", review.rule().id().value())
                .put("title", review.rule().title())
                .put("outcome", review.outcome().name())
                .put("kept", review.count(Occasion.State.KEPT))
                .put("missed", review.count(Occasion.State.MISSED))
                .put("next_due", review.nextDue().map(LocalDate::toString).orElse(null));
        ArrayNode occasions = node.putArray("occasions");
        for (int each = 0; each < review.occasions().size(); each++) {
            Occasion occasion = review.occasions().get(each);
            occasions
                    .addObject()
                    .put("occasion", occasion.label())
                    .put("from", occasion.from().toString())
                    .put("due", occasion.dueOn().toString())
                    .put("done", occasion.doneOn().map(LocalDate::toString).orElse(null))
                    .put("outcome", review.findings().get(each).outcome().name());
        }
        ArrayNode years = node.putArray("years");
        review.years().forEach((year, share) -> years.add(json(year, share)));
        node.set("findings", Json.of(review.findings()));
        return node;
    }

    private static ObjectNode json(String year, IndicatorResult share) {
        ObjectNode node = Json.object()
                .put("indicator", share.definition().id().value())
                .put("year", year)
                .put("numerator", share.tally().numerator().toPlainString())
                .put("denominator", share.tally().denominator().toPlainString())
                .put("value", share.valueText().orElse(null))
                .put("published", share.publishedText().orElse(null))
                .put("unit", share.definition().unit())
                .put("status", share.known().isPresent() ? "VALUE" : "NO_VALUE");
        share.none().ifPresent(none -> node.put("reason", none.reason().name()));
        return node;
    }

    private void csv(ImmutableList<CommitmentReview> reviews) {
        CsvSheet rows = CsvSheet.to(
                out,
                Column.word("commitment", "Commitment"),
                Column.text("subject", "Subject"),
                Column.word("outcome", "Outcome"),
                Column.day("due", "Due"),
                Column.day("done", "Done"),
                Column.word("modality", "Modality"),
                Column.text("statement", "Statement"),
                Column.word("clauses", "Clauses"));
        for (CommitmentReview review : reviews) {
            for (int each = 0; each < review.findings().size(); each++) {
                Finding finding = review.findings().get(each);
                Optional<Occasion> occasion =
                        review.occasions().stream().skip(each).findFirst();
                rows.row(
                        review.rule().id().value(),
                        finding.subject(),
                        finding.outcome().name(),
                        finding.dueOn().map(LocalDate::toString).orElse(""),
                        occasion.flatMap(Occasion::doneOn)
                                .map(LocalDate::toString)
                                .orElse(""),
                        finding.modality().name(),
                        finding.statement(),
                        Clauses.of(finding.citations()));
            }
        }
    }
}

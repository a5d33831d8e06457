package org.civicrules.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableSet;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.civicrules.core.file.CsvSheet;
import org.civicrules.core.file.Sheet.Column;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.LibraryVersion;
import org.civicrules.core.rule.Outcome;
import org.civicrules.grants.Account;
import org.civicrules.grants.GrantAssessment;
import org.civicrules.grants.Headroom;
import org.civicrules.grants.Owed;
import org.civicrules.grants.figures.Figures;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds a grant file against its scheme. */
@Command(
        name = "check",
        description = "Checks a grant file against its scheme's conditions on a day.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Text lists what is not simply met; --all lists everything. JSON and CSV hold everything.",
            "",
            "Examples:",
            "  civic-rules grant check examples/grants/bury.json --as-at 2022-01-10",
            "  civic-rules grant check examples/grants/bury.json --as-at 2022-05-01 \\",
            "      --fail-on breach --policy cqc=MUST"
        })
final class GrantCheckCommand implements Callable<Integer> {

    private static final ImmutableSet<Outcome> QUIET = ImmutableSet.of(Outcome.MET, Outcome.NOT_APPLICABLE);

    @Mixin
    private GrantFileArguments arguments;

    @Mixin
    private Output output;

    @Option(
            names = "--fail-on",
            paramLabel = "WHAT",
            description = "Exit with 3 on a finding at least as pressing: ${COMPLETION-CANDIDATES}.")
    private @Nullable FailOn failOn;

    @Option(names = "--all", description = "In text, list what is met or does not apply as well.")
    private boolean all;

    @Option(names = "--explain", description = "In text, print the explanation below each finding.")
    private boolean explain;

    @Parameters(paramLabel = "FILE.json", description = "The grant file.")
    private Path path;

    /** What ends the command with exit code 3. */
    enum FailOn {
        BREACH(ImmutableSet.of(Outcome.BREACHED)),
        UNDETERMINED(ImmutableSet.of(Outcome.BREACHED, Outcome.UNDETERMINED)),
        DEPARTURE(ImmutableSet.of(Outcome.BREACHED, Outcome.UNDETERMINED, Outcome.DEPARTED));

        private final ImmutableSet<Outcome> outcomes;

        FailOn(ImmutableSet<Outcome> outcomes) {
            this.outcomes = outcomes;
        }
    }

    @Override
    public Integer call() {
        GrantAssessment assessment = arguments.assess(path);
        switch (output.format()) {
            case TEXT -> text(assessment);
            case JSON -> output.json(json(assessment));
            case CSV -> csv(assessment);
        }
        boolean fails = failOn != null
                && assessment.findings().stream().anyMatch(finding -> failOn.outcomes.contains(finding.outcome()));
        return fails ? Exit.FAIL_ON : Exit.EVALUATED;
    }

    private void text(GrantAssessment assessment) {
        PrintWriter out = output.out();
        out.println(assessment.scheme().title() + ", as at " + assessment.asAt() + ", terms known at "
                + assessment.from().knownOn());
        for (Finding finding : assessment.findings()) {
            if (all || !QUIET.contains(finding.outcome())) {
                print(out, finding);
            }
        }
        for (Outcome outcome : Outcome.values()) {
            out.println(outcome + ": " + assessment.with(outcome).size());
        }
        assessment.account().value().ifPresent(account -> account(out, account));
        assessment
                .account()
                .missing()
                .forEach(missing -> out.println("account: undetermined without " + missing.name()));
        headroom(out, assessment.headroom());
    }

    private void print(PrintWriter out, Finding finding) {
        out.println(finding.text());
        finding.dueOn().ifPresent(due -> out.println("    due " + due));
        finding.amountAtStake()
                .filter(Money::isPositive)
                .ifPresent(amount -> out.println("    at stake " + Figures.pounds(amount)));
        finding.missing().forEach(missing -> out.println("    missing " + missing.name() + ": " + missing.need()));
        if (explain) {
            finding.explanation().toText().lines().forEach(line -> out.println("    " + line));
        }
    }

    private static void account(PrintWriter out, Account account) {
        out.println("received " + GrantJson.classes(account.total()));
        out.println("owed " + owed(account.owed()) + ", returned " + Figures.pounds(account.returned()));
        account.debts()
                .forEach(debt -> out.println("  " + debt.cause().name().toLowerCase(Locale.ROOT) + " "
                        + Figures.pounds(debt.amount()) + ", returned " + Figures.pounds(debt.returned())
                        + ", outstanding " + Figures.pounds(debt.outstanding())));
        account.missing().forEach(missing -> out.println("  unsettled without " + missing.name()));
        out.println("at risk " + Figures.pounds(account.atRisk()));
    }

    private static String owed(Owed owed) {
        return owed.isSettled()
                ? Figures.pounds(owed.least())
                : "from " + Figures.pounds(owed.least()) + " to " + Figures.pounds(owed.most());
    }

    private static void headroom(PrintWriter out, Headroom headroom) {
        headroom.underCaps().forEach((cap, left) -> out.println("headroom under " + cap + ": " + Figures.pounds(left)));
        headroom.notYetPassedOn().ifPresent(left -> out.println("not yet passed on: " + Figures.pounds(left)));
        headroom.unspent()
                .ifPresent(left -> out.println("unspent: " + Figures.pounds(left)
                        + headroom.daysLeft().map(days -> ", days left " + days).orElse("")));
    }

    private static ObjectNode json(GrantAssessment assessment) {
        ObjectNode node = Json.object();
        node.put("library", LibraryVersion.current())
                .put("scheme", assessment.scheme().id())
                .put("asAt", assessment.asAt().toString())
                .put("knownAt", assessment.from().knownOn().toString())
                .put("worst", assessment.worst().name());
        node.set("findings", Json.of(assessment.findings()));
        node.set("account", GrantJson.account(assessment.account()));
        node.set("headroom", GrantJson.headroom(assessment.headroom()));
        return node;
    }

    private void csv(GrantAssessment assessment) {
        CsvSheet rows = CsvSheet.to(
                output.out(),
                Column.word("rule", "Rule"),
                Column.text("subject", "Subject"),
                Column.word("outcome", "Outcome"),
                Column.word("modality", "Modality"),
                Column.word("authority", "Authority"),
                Column.word("bearer", "Bearer"),
                Column.day("due_on", "Due on"),
                Column.money("amount_at_stake", "Amount at stake"),
                Column.word("clauses", "Clauses"),
                Column.text("missing", "Missing"),
                Column.text("statement", "Statement"));
        for (Finding finding : assessment.findings()) {
            rows.row(
                    finding.rule().value(),
                    finding.subject(),
                    finding.outcome().name(),
                    finding.modality().name(),
                    finding.authority().name(),
                    finding.bearer().orElse(""),
                    finding.dueOn().map(Object::toString).orElse(""),
                    finding.amountAtStake().map(GrantJson::plain).orElse(""),
                    Clauses.of(finding.citations()),
                    String.join(
                            " ",
                            finding.missing().stream()
                                    .map(missing -> missing.name())
                                    .toList()),
                    finding.statement());
        }
    }
}

package org.civicrules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import org.civicrules.performance.tenants.ChannelFile;
import org.civicrules.performance.tenants.RecordFile;
import org.civicrules.performance.tenants.ReturnFile;
import org.civicrules.performance.tenants.ReturnRow;
import org.civicrules.performance.tenants.RowIssue;

/** What became of the rows of a file, told alike by every command about tenants. */
record TenantInput(String file, long accepted, long rejected, ImmutableList<RowIssue> issues) {

    static TenantInput of(RecordFile<?> file) {
        return new TenantInput(file.name(), file.accepted(), file.rejected(), file.issues());
    }

    static TenantInput of(ReturnFile file) {
        long rejected = file.rows().stream().filter(ReturnRow::isRejected).count();
        return new TenantInput(file.name(), file.rows().size() - rejected, rejected, file.issues());
    }

    static TenantInput of(ChannelFile file) {
        long rejected = file.issues().stream().map(RowIssue::line).distinct().count();
        return new TenantInput(file.name(), file.rows().size(), rejected, file.issues());
    }

    void print(PrintWriter err) {
        err.println("read: " + file + ": " + read() + " rows, " + accepted + " accepted, " + rejected + " rejected");
        issues.forEach(issue -> err.println("rejected: " + issue.text()));
    }

    static void json(ObjectNode node, ImmutableList<TenantInput> files) {
        ArrayNode input = node.putArray("input");
        files.forEach(file -> input.addObject()
                .put("file", file.file)
                .put("read", file.read())
                .put("accepted", file.accepted)
                .put("rejected", file.rejected));
        ArrayNode rejected = node.putArray("rejected");
        files.forEach(file -> file.issues.forEach(issue -> rejected.add(TenantOutput.json(issue))));
    }

    private long read() {
        return accepted + rejected;
    }
}

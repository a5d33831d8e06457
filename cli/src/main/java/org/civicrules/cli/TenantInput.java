package org.civicrules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import org.civicrules.core.file.FileReport;

/** What became of the rows of files, told alike by every command about tenants. */
final class TenantInput {

    private TenantInput() {}

    static void print(FileReport file, PrintWriter err) {
        err.println("read: " + file.file() + ": " + file.read() + " rows, " + file.accepted() + " accepted, "
                + file.rejected() + " rejected");
        file.issues().forEach(issue -> err.println((issue.rejects() ? "rejected: " : "note: ") + issue.text()));
    }

    static void json(ObjectNode node, ImmutableList<FileReport> files) {
        ArrayNode input = node.putArray("input");
        files.forEach(file -> input.addObject()
                .put("file", file.file())
                .put("read", file.read())
                .put("accepted", file.accepted())
                .put("rejected", file.rejected()));
        ArrayNode rejected = node.putArray("rejected");
        files.forEach(file -> file.issues().forEach(issue -> rejected.add(TenantOutput.json(issue))));
    }
}

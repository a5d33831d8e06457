package org.civicrules.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.io.StringWriter;

/** One run of a command line in a test: its exit code and what it wrote. */
record CommandRun(int exit, String out, String err) {

    static CommandRun of(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = new String[arguments.length];
        for (int index = 0; index < arguments.length; index++) {
            words[index] = String.valueOf(arguments[index]);
        }
        int exit = CivicRules.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
        return new CommandRun(exit, out.toString(), err.toString());
    }

    JsonNode json() throws JsonProcessingException {
        return Json.MAPPER.readTree(out);
    }
}

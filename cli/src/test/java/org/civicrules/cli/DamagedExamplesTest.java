package org.civicrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever stands in the place of any value of a shipped example, the command answers or says what to mend. Each value is left out once
 * and replaced once, in turn by null, an empty text, -1, an empty list and an empty object; with the system property
 * {@code civicrules.sweep=all} by each of them.
 */
class DamagedExamplesTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final ImmutableList<String> INSTEAD = ImmutableList.of("null", "\"\"", "-1", "[]", "{}");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void assessesOrRefusesEveryDamagedCase() throws IOException {
        int tried = damageEachValue(
                EXAMPLES.resolve("housing-l3").resolve("pass.json"), file -> CommandRun.of("assess", file));

        assertThat(tried).isGreaterThan(200);
    }

    @Test
    void checksOrRefusesEveryDamagedGrant() throws IOException {
        int tried = damageEachValue(
                EXAMPLES.resolve("grants").resolve("bury-continued.json"),
                file -> CommandRun.of("grant", "check", file, "--as-at", "2022-05-15"));

        assertThat(tried).isGreaterThan(200);
    }

    private int damageEachValue(Path example, Function<Path, CommandRun> command) throws IOException {
        JsonNode whole = MAPPER.readTree(Files.readString(example));
        Path damaged = folder.resolve("damaged.json");
        int tried = 0;
        for (String pointer : pointers(whole, "")) {
            for (JsonNode file : damages(whole, pointer)) {
                Files.writeString(damaged, MAPPER.writeValueAsString(file));
                CommandRun run = command.apply(damaged);
                assertThat(run.exit())
                        .as("%s at %s: %s", example, pointer, run.err())
                        .isIn(0, Exit.USAGE, 3);
                if (run.exit() == Exit.USAGE) {
                    assertThat(run.err()).as("%s at %s", example, pointer).contains("damaged.json, line ");
                }
                tried++;
            }
        }
        return tried;
    }

    private static List<String> pointers(JsonNode node, String path) {
        ImmutableList.Builder<String> pointers = ImmutableList.builder();
        node.properties().forEach(field -> {
            String here = path + "/" + field.getKey().replace("~", "~0").replace("/", "~1");
            pointers.add(here).addAll(pointers(field.getValue(), here));
        });
        for (int at = 0; node.isArray() && at < node.size(); at++) {
            pointers.add(path + "/" + at).addAll(pointers(node.get(at), path + "/" + at));
        }
        return pointers.build();
    }

    /** The file without the value, and with each of a few others in its place. */
    private static List<JsonNode> damages(JsonNode whole, String pointer) throws IOException {
        ImmutableList.Builder<JsonNode> files = ImmutableList.builder();
        files.add(with(whole, pointer, null));
        boolean all = "all".equals(System.getProperty("civicrules.sweep"));
        int turn = Math.floorMod(pointer.hashCode(), INSTEAD.size());
        for (String instead : all ? INSTEAD : INSTEAD.subList(turn, turn + 1)) {
            files.add(with(whole, pointer, instead));
        }
        return files.build();
    }

    private static JsonNode with(JsonNode whole, String pointer, @Nullable String instead) throws IOException {
        JsonNode copy = whole.deepCopy();
        JsonNode parent = copy.at(pointer.substring(0, pointer.lastIndexOf('/')));
        String name = pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
        if (parent instanceof ObjectNode object && instead == null) {
            object.remove(name);
        } else if (parent instanceof ObjectNode object) {
            object.set(name, MAPPER.readTree(instead));
        } else if (parent instanceof ArrayNode array && instead == null) {
            array.remove(Integer.parseInt(name));
        } else if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), MAPPER.readTree(instead));
        }
        return copy;
    }
}

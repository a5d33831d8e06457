package org.civicrules.grants.file;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.civicrules.grants.apportionment.ApportionmentReader;
import org.civicrules.grants.apportionment.Pot;
import org.civicrules.grants.json.Fields;
import org.civicrules.grants.json.InvalidJson;
import org.civicrules.grants.json.JsonText;

/** Reads a grant file. The whole file is refused if anything in it is wrong, and everything that is wrong is reported. */
public final class GrantFileReader {

    private GrantFileReader() {}

    /**
     * Reads a grant file.
     *
     * @param name what to call the file in a message
     * @param json its text
     * @return the facts
     * @throws InvalidJson if a field is unknown, missing or wrong; the message has one line for each problem with file, line,
     *     column and cure
     */
    public static GrantFile read(String name, String json) {
        return JsonText.read(name, json, GrantFileReader::file);
    }

    private static GrantFile file(Fields fields) {
        GrantFile.Builder file = GrantFile.builder();
        fields.optionalText("$schema");
        file.scheme(fields.text("scheme"))
                .authorityName(fields.optionalText("authorityName"))
                .totalAllocation(fields.optionalMoney("totalAllocation"))
                .pots(pots(fields))
                .published(fields.optionalObject("published", ApportionmentReader::published)
                        .flatMap(split -> split));
        return file.build();
    }

    private static ImmutableList<Pot> pots(Fields fields) {
        Set<String> ids = new HashSet<>();
        return fields.objects("pots", pot -> {
                    Optional<Pot> made = ApportionmentReader.pot(pot);
                    if (made.isPresent() && !ids.add(made.get().id())) {
                        pot.problem("id", "stands twice: give each pot its own id");
                    }
                    return made;
                })
                .map(pots -> pots.stream().flatMap(Optional::stream).collect(ImmutableList.toImmutableList()))
                .orElse(ImmutableList.of());
    }
}

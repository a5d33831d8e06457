/** Writes and reads the wire form of this library's values with Jackson 3. */
@SuppressWarnings("module")
module org.civicrules.json.jackson3 {
    requires transitive org.civicrules.json;
    requires transitive tools.jackson.databind;

    exports org.civicrules.json.jackson3;

    provides tools.jackson.databind.JacksonModule with
            org.civicrules.json.jackson3.CivicRulesModule;
}

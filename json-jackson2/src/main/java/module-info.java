/** Writes and reads the wire form of this library's values with Jackson 2. */
@SuppressWarnings("module")
module org.civicrules.json.jackson2 {
    requires transitive org.civicrules.json;
    requires transitive com.fasterxml.jackson.databind;

    exports org.civicrules.json.jackson2;

    provides com.fasterxml.jackson.databind.Module with
            org.civicrules.json.jackson2.CivicRulesModule;
}

/** Grant schemes as data, and their conditions as findings. */
@SuppressWarnings("requires-automatic")
module org.civicrules.grants {
    requires transitive org.civicrules.core;
    requires com.fasterxml.jackson.core;
    requires static com.fasterxml.jackson.databind;
    requires static com.google.errorprone.annotations;
    requires static java.compiler;
    requires static org.immutables.value.annotations;

    exports org.civicrules.grants;
    exports org.civicrules.grants.apportionment;
    exports org.civicrules.grants.figures;
    exports org.civicrules.grants.file;
    exports org.civicrules.grants.scheme;
}

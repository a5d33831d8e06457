/** Grant schemes as data, and their conditions as findings. */
@SuppressWarnings("requires-automatic")
module org.civicrules.grants {
    requires transitive org.civicrules.core;
    requires com.fasterxml.jackson.databind;
    requires static com.google.errorprone.annotations;
    requires static java.compiler;
    requires static org.immutables.value.annotations;
}

/** jqwik domains, contracts and generators with which embedders test their own use of the rules. */
@SuppressWarnings("requires-automatic")
module org.civicrules.testkit {
    requires transitive java.sql;
    requires transitive net.jqwik.api;
    requires transitive org.civicrules.assessment;
    requires transitive org.civicrules.core;
    requires transitive org.junit.jupiter.api;
    requires org.opentest4j;
    requires static com.fasterxml.jackson.annotation;
    requires static org.immutables.value.annotations;

    exports org.civicrules.testkit;
}

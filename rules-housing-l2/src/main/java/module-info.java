/** The level 2 housing and property management assistant plan. */
@SuppressWarnings({"module", "requires-automatic"})
module org.civicrules.housing.l2 {
    requires transitive org.civicrules.assessment;
    requires static com.fasterxml.jackson.annotation;
    requires static com.fasterxml.jackson.core;
    requires static com.fasterxml.jackson.databind;
    requires static com.google.errorprone.annotations;
    requires static java.compiler;
    requires static org.immutables.value.annotations;

    exports org.civicrules.housing.l2;

    opens org.civicrules.housing.l2 to
            org.civicrules.assessment,
            org.civicrules.core;
}

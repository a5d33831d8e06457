/**
 * What apprenticeship assessment plans share: a plan as data, its score sheets and grading, the conduct of one case, and the
 * hand-over to the certificate service.
 *
 * <p>No plan and no level is named here; each has a module of its own. Jackson is optional: only the type whose name ends in
 * {@code JacksonModule} needs it.
 */
@SuppressWarnings("requires-automatic")
module org.civicrules.assessment {
    requires transitive org.civicrules.core;
    requires static com.fasterxml.jackson.annotation;
    requires static com.fasterxml.jackson.core;
    requires static com.fasterxml.jackson.databind;
    requires static com.google.errorprone.annotations;
    requires static java.compiler;
    requires static org.immutables.value.annotations;

    exports org.civicrules.assessment;
    exports org.civicrules.assessment.certificate;
    exports org.civicrules.assessment.components;
    exports org.civicrules.assessment.conduct;

    opens org.civicrules.assessment to
            com.fasterxml.jackson.databind;
    opens org.civicrules.assessment.certificate to
            com.fasterxml.jackson.databind;
    opens org.civicrules.assessment.conduct to
            com.fasterxml.jackson.databind;
}

/** Performance indicators of children's services and of council landlords. */
@SuppressWarnings("requires-automatic")
module org.civicrules.performance {
    requires transitive org.civicrules.core;
    requires de.siegmar.fastcsv;
    requires java.xml;
    requires ojalgo;
    requires org.apache.commons.numbers.gamma;
    requires org.apache.commons.statistics.distribution;
    requires static com.fasterxml.jackson.annotation;
    requires static com.fasterxml.jackson.core;
    requires static com.fasterxml.jackson.databind;
    requires static com.google.errorprone.annotations;
    requires static java.compiler;
    requires static org.immutables.value.annotations;

    exports org.civicrules.performance.child;
    exports org.civicrules.performance.engagement;
    exports org.civicrules.performance.lookedafter;
    exports org.civicrules.performance.lookedafter.disclosure;
    exports org.civicrules.performance.lookedafter.reported;
    exports org.civicrules.performance.publication;
    exports org.civicrules.performance.ssda903;
    exports org.civicrules.performance.statistics;
    exports org.civicrules.performance.tenants;

    opens org.civicrules.performance.engagement to
            org.civicrules.core;
    opens org.civicrules.performance.lookedafter to
            org.civicrules.core;
    opens org.civicrules.performance.publication to
            org.civicrules.core;
    opens org.civicrules.performance.tenants to
            org.civicrules.core;
}

/** The {@code civic-rules} command. It reads arguments and files, calls the rules, and prints; it decides nothing. */
module org.civicrules.cli {
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.guava;
    requires com.fasterxml.jackson.datatype.jdk8;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires de.siegmar.fastcsv;
    requires ical4j.core;
    requires info.picocli;
    requires org.civicrules.assessment;
    requires org.civicrules.core;
    requires org.civicrules.grants;
    requires org.civicrules.housing.l2;
    requires org.civicrules.housing.l3;
    requires org.civicrules.json.jackson2;
    requires org.civicrules.performance;

    opens org.civicrules.cli to
            info.picocli;
}

/**
 * Sources and citations, rules and findings, time, money and indicators.
 *
 * <p>No clock, no network, no logging: every date is an argument and every result a value. Jackson is optional: only the
 * types whose name ends in {@code JacksonModule} and the readers of JSON files need it. So is ical4j, for calendar files.
 */
@SuppressWarnings("requires-automatic")
module org.civicrules.core {
    requires transitive com.google.common;
    requires transitive org.apache.commons.numbers.fraction;
    requires transitive org.joda.money;
    requires transitive org.threeten.extra;
    requires transitive org.jspecify;
    requires de.siegmar.fastcsv;
    requires static com.fasterxml.jackson.annotation;
    requires static com.fasterxml.jackson.core;
    requires static com.fasterxml.jackson.databind;
    requires static com.google.errorprone.annotations;
    requires static ical4j.core;
    requires static java.compiler;
    requires static org.immutables.value.annotations;

    uses org.civicrules.core.file.SheetFormat;
    uses org.civicrules.core.file.TableFormat;

    exports org.civicrules.core;
    exports org.civicrules.core.calendar;
    exports org.civicrules.core.file;
    exports org.civicrules.core.indicator;
    exports org.civicrules.core.money;
    exports org.civicrules.core.rule;
    exports org.civicrules.core.source;
    exports org.civicrules.core.time;

    opens org.civicrules.core.rule to
            com.fasterxml.jackson.databind;
    opens org.civicrules.core.source to
            com.fasterxml.jackson.databind;
}

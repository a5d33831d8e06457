/**
 * The one wire form of this library's answers: records whose components are the fields of their JSON, in their order.
 *
 * <p>No mapper is known here; a record carries only the annotations that Jackson 2 and Jackson 3 share, and works with either, or with
 * none.
 */
module org.civicrules.json {
    requires transitive org.civicrules.core;
    requires com.fasterxml.jackson.annotation;

    exports org.civicrules.json;
}

package org.civicrules.json;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A record of the wire form. Its components are the fields of its JSON, in their order; a field must be there unless its component may be
 * null. A mapper's own settings of order and naming do not reach it.
 */
public interface WireRecord {

    /**
     * Lists the fields of a record.
     *
     * @param type the record's class
     * @return the names, in their order
     */
    static ImmutableList<String> fields(Class<?> type) {
        return components(type).map(RecordComponent::getName).collect(toImmutableList());
    }

    /**
     * Tells which fields must be there when a record is read back.
     *
     * @param type the record's class
     * @return the names of the components that are never null, in their order
     */
    static ImmutableList<String> required(Class<?> type) {
        return components(type)
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .collect(toImmutableList());
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return Stream.of(type.getRecordComponents());
    }
}

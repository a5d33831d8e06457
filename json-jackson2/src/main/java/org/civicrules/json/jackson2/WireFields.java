package org.civicrules.json.jackson2;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import org.civicrules.json.WireRecord;
import org.jspecify.annotations.Nullable;

/** Holds the records of the wire form to their own names and order, and to being complete, whatever the mapper was told. */
final class WireFields extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public String @Nullable [] findSerializationPropertyOrder(AnnotatedClass type) {
        return isWire(type.getRawType()) ? WireRecord.fields(type.getRawType()).toArray(String[]::new) : null;
    }

    @Override
    public @Nullable Object findNamingStrategy(AnnotatedClass type) {
        return isWire(type.getRawType()) ? PropertyNamingStrategies.LowerCamelCaseStrategy.class : null;
    }

    @Override
    public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
        return isField(member) ? isRequired((AnnotatedParameter) member) : null;
    }

    @Override
    public JsonSetter.Value findSetterInfo(Annotated member) {
        if (!isField(member)) {
            return JsonSetter.Value.empty();
        }
        Nulls nulls = isRequired((AnnotatedParameter) member) ? Nulls.FAIL : Nulls.DEFAULT;
        return JsonSetter.Value.construct(nulls, Nulls.FAIL);
    }

    private static boolean isField(Annotated member) {
        return member instanceof AnnotatedParameter parameter && isWire(parameter.getDeclaringClass());
    }

    private static boolean isRequired(AnnotatedParameter parameter) {
        Class<?> type = parameter.getDeclaringClass();
        return WireRecord.required(type).contains(WireRecord.fields(type).get(parameter.getIndex()));
    }

    private static boolean isWire(Class<?> type) {
        return type.isRecord() && WireRecord.class.isAssignableFrom(type);
    }
}

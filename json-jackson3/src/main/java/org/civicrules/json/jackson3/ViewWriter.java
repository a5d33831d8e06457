package org.civicrules.json.jackson3;

import java.util.function.Function;
import org.civicrules.json.WireRecord;
import org.civicrules.json.WireView;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes a value as its record. */
final class ViewWriter<T> extends StdSerializer<T> {

    private final Function<? super T, ? extends WireRecord> view;

    ViewWriter(WireView<T> view) {
        super(view.type());
        this.view = view.record();
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializationContext context) {
        context.writeValue(json, view.apply(value));
    }
}

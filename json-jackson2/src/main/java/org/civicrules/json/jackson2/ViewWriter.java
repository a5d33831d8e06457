package org.civicrules.json.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.function.Function;
import org.civicrules.json.WireRecord;
import org.civicrules.json.WireView;

/** Writes a value as its record. */
final class ViewWriter<T> extends StdSerializer<T> {

    private static final long serialVersionUID = 1L;

    private final transient Function<? super T, ? extends WireRecord> view;

    ViewWriter(WireView<T> view) {
        super(view.type());
        this.view = view.record();
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
        provider.defaultSerializeValue(view.apply(value), json);
    }
}

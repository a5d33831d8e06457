package org.civicrules.grants.file;

import static com.google.common.base.Preconditions.checkState;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The published JSON Schema of the grant file. It holds the form; that ids are unique, that names are known and that dates are
 * in order is checked by {@link GrantFileReader} alone.
 */
public final class GrantFileSchema {

    private static final String RESOURCE = "grant-file.schema.json";

    private GrantFileSchema() {}

    /** {@return the schema, as JSON} */
    public static String text() {
        try (InputStream stream = GrantFileSchema.class.getResourceAsStream(RESOURCE)) {
            checkState(stream != null, "the schema must be a resource: resource=%s", RESOURCE);
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

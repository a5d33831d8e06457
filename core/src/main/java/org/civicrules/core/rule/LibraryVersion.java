package org.civicrules.core.rule;

import static com.google.common.base.Preconditions.checkState;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this library, which every stored result names. */
public final class LibraryVersion {

    private static final String CURRENT = read();

    private LibraryVersion() {}

    /** {@return the version, as in the artifact's coordinates} */
    public static String current() {
        return CURRENT;
    }

    private static String read() {
        try (InputStream stream = LibraryVersion.class.getResourceAsStream("library.properties")) {
            checkState(stream != null, "library.properties must be a resource of the core module");
            Properties properties = new Properties();
            properties.load(stream);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

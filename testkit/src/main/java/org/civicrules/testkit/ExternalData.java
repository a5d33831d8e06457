package org.civicrules.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import org.opentest4j.TestAbortedException;

/**
 * Real inputs that are not part of the repository. A test that needs one is skipped, and says so, where the system
 * property {@value #PROPERTY} does not name the directory that holds it.
 */
public final class ExternalData {

    /** The system property that names the directory. */
    public static final String PROPERTY = "civicrules.external-data";

    private ExternalData() {}

    /**
     * The directory of real inputs.
     *
     * @return the directory
     * @throws TestAbortedException if the property is not set
     */
    public static Path directory() {
        String directory = System.getProperty(PROPERTY);
        if (directory == null || directory.isBlank()) {
            throw new TestAbortedException(
                    "skipped: system property " + PROPERTY + " names no directory of real inputs");
        }
        return Path.of(directory);
    }

    /**
     * One real input.
     *
     * @param path its path inside the directory, for example {@code tsm/perception.csv}
     * @return the file or folder
     * @throws TestAbortedException if the property is not set, or the directory does not hold it
     */
    public static Path file(String path) {
        Path file = directory().resolve(path);
        if (!Files.exists(file)) {
            throw new TestAbortedException("skipped: the directory of real inputs does not hold " + path);
        }
        return file;
    }
}

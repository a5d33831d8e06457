package org.civicrules.core.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;

/** A kind of file that sheets can be written as, beside CSV: a service that another module provides. */
public interface SheetFormat {

    /** {@return how names of such files end, in lower case with the dot, for example {@code .xlsx}} */
    String ending();

    /**
     * The format of a file.
     *
     * @param file the file
     * @return the format whose ending its name has, where a module on the path provides one
     */
    static Optional<SheetFormat> of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return ServiceLoader.load(SheetFormat.class, SheetFormat.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(format -> name.endsWith(format.ending()))
                .findFirst();
    }

    /**
     * Writes a workbook: text as text that never runs, numbers, amounts and days as typed cells.
     *
     * @param sheets its sheets, at least one, in order
     * @param to where to; not closed
     * @throws IOException if it cannot be written
     */
    void write(List<Sheet> sheets, OutputStream to) throws IOException;
}

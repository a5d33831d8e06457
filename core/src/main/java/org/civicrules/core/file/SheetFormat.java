package org.civicrules.core.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A kind of file that sheets can be written as, beside CSV: a service that another module provides. */
public interface SheetFormat {

    /** {@return how names of such files end, in lower case with the dot, for example {@code .xlsx}} */
    String ending();

    /**
     * Writes a workbook: text as text that never runs, numbers, amounts and days as typed cells.
     *
     * @param sheets its sheets, at least one, in order
     * @param to where to; not closed
     * @throws IOException if it cannot be written
     */
    void write(List<Sheet> sheets, OutputStream to) throws IOException;
}

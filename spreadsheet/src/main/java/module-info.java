import org.civicrules.core.file.SheetFormat;
import org.civicrules.core.file.TableFormat;
import org.civicrules.spreadsheet.Xlsx;

/**
 * Reads {@code .xlsx} wherever CSV is read, and writes tables as {@code .xlsx}. Nothing needs to be called: that the module is there is
 * enough.
 */
module org.civicrules.spreadsheet {
    requires transitive org.civicrules.core;
    requires org.dhatim.fastexcel;
    requires org.dhatim.fastexcel.reader;

    exports org.civicrules.spreadsheet;

    provides SheetFormat with
            Xlsx;
    provides TableFormat with
            Xlsx;
}

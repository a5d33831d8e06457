package org.civicrules.spreadsheet;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.civicrules.core.file.CellText;
import org.civicrules.core.file.NamedInput;
import org.civicrules.core.file.Nearest;
import org.civicrules.core.file.SheetFormat;
import org.civicrules.core.file.TableFormat;
import org.civicrules.core.file.UnusableFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * Workbooks in the form of Office Open XML, {@code .xlsx}.
 *
 * <p>Read: a day is a number that its cell shows as one; any other number is taken to 15 significant digits, as a spreadsheet program
 * shows it, so that {@code 69.099999999999994} is {@code 69.1}. Of a formula the value last calculated is taken; one that was never
 * calculated is an error, as is {@code #N/A} and its like. Rows without a value are passed over; the line of a row is its number in the
 * sheet. Hidden sheets are read by name alone.
 *
 * <p>Written: text as text, which never runs; numbers of up to 15 digits, amounts and days as typed cells, and longer numbers as text,
 * since a spreadsheet program would change their last digits.
 */
public final class Xlsx implements TableFormat, SheetFormat {

    private static final int HEADER_BYTES = 8;

    private final Limits limits;

    /** Makes the format, as the service loader does. */
    public Xlsx() {
        this(Limits.USUAL);
    }

    Xlsx(Limits limits) {
        this.limits = limits;
    }

    /** {@return {@code .xlsx}} */
    @Override
    public String ending() {
        return ".xlsx";
    }

    @Override
    public Rows open(Path file, Optional<String> sheet) throws IOException {
        checkForm(file);
        limits.check(file);
        Form form = Form.of(file);
        ReadableWorkbook workbook = workbook(file, form);
        try {
            return new XlsxRows(file.toString(), workbook, sheet(file, workbook, sheet), form);
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    private static void checkForm(Path file) throws IOException {
        byte[] header;
        try (NamedInput input = NamedInput.open(file)) {
            header = input.readNBytes(HEADER_BYTES);
        }
        if (ReadableWorkbook.isOLE2Header(header)) {
            throw UnusableFile.whole(
                    file.toString(),
                    "not-a-workbook",
                    "is protected by a password, or an old .xls; save it without a password as .xlsx");
        }
        if (!ReadableWorkbook.isOOXMLZipHeader(header)) {
            throw notAWorkbook(file);
        }
    }

    private static ReadableWorkbook workbook(Path file, Form form) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(form.formatted(), true));
        } catch (RuntimeException | IOException e) {
            throw notAWorkbook(file);
        }
    }

    static UnusableFile notAWorkbook(Path file) {
        return UnusableFile.whole(
                file.toString(),
                "not-a-workbook",
                "is no .xlsx workbook; open it in a spreadsheet program and save it as one");
    }

    private static Sheet sheet(Path file, ReadableWorkbook workbook, Optional<String> name) {
        ImmutableList<Sheet> all = workbook.getSheets().collect(ImmutableList.toImmutableList());
        return name.isPresent() ? named(file, all, name.get()) : only(file, all);
    }

    private static Sheet named(Path file, ImmutableList<Sheet> all, String name) {
        Function<Predicate<String>, Optional<Sheet>> first =
                is -> all.stream().filter(sheet -> is.test(sheet.getName())).findFirst();
        return first.apply(name::equals)
                .or(() -> first.apply(name::equalsIgnoreCase))
                .orElseThrow(() -> UnusableFile.whole(
                        file.toString(),
                        "no-such-sheet",
                        "has no sheet of that name; "
                                + Nearest.to(name, names(all))
                                        .map(near -> "did you mean " + near + "?")
                                        .orElseGet(() -> "it has " + String.join(", ", names(all)))));
    }

    private static Sheet only(Path file, ImmutableList<Sheet> all) {
        ImmutableList<Sheet> shown = all.stream()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .collect(ImmutableList.toImmutableList());
        if (shown.size() == 1) {
            return shown.get(0);
        }
        throw UnusableFile.whole(
                file.toString(),
                "several-sheets",
                shown.isEmpty()
                        ? "shows no sheet; name one, as in book.xlsx#Sheet1: " + String.join(", ", names(all))
                        : "has several sheets; name one, as in book.xlsx#Sheet1: " + String.join(", ", names(shown)));
    }

    private static ImmutableList<String> names(ImmutableList<Sheet> sheets) {
        return sheets.stream().map(sheet -> CellText.printed(sheet.getName())).collect(ImmutableList.toImmutableList());
    }

    @Override
    public void write(List<org.civicrules.core.file.Sheet> sheets, OutputStream to) throws IOException {
        checkArgument(!sheets.isEmpty(), "a workbook must have a sheet");
        XlsxWriter.write(sheets, to);
    }
}

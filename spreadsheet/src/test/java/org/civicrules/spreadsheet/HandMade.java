package org.civicrules.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part, as other programs and hostile hands write them. */
final class HandMade {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String FORM = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder targets = new StringBuilder();
    private String properties = "";
    private int count;

    /** A sheet of rows such as {@code <row r="1"><c r="A1"><v>1</v></c></row>}. */
    HandMade sheet(String name, String state, String rows) {
        count++;
        parts.put("xl/worksheets/sheet" + count + ".xml", """
                <worksheet xmlns="%s"><sheetData>%s</sheetData></worksheet>""".formatted(MAIN, rows));
        sheets.append("""
                <sheet name="%s" sheetId="%d" r:id="rId%d" state="%s"/>""".formatted(name, count, count, state));
        targets.append("""
                <Relationship Id="rId%d" Type="%s/worksheet" Target="worksheets/sheet%d.xml"/>""".formatted(count, RELATIONS, count));
        return this;
    }

    HandMade sheet(String name, String rows) {
        return sheet(name, "visible", rows);
    }

    HandMade countingFrom1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    /** Formats by their number: 0 general, 1 a built-in day, 2 and on those given. */
    HandMade formats(String... codes) {
        StringBuilder formats = new StringBuilder();
        StringBuilder uses = new StringBuilder("<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>");
        for (int at = 0; at < codes.length; at++) {
            formats.append("<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(164 + at, codes[at]));
            uses.append("<xf numFmtId=\"%d\"/>".formatted(164 + at));
        }
        parts.put("xl/styles.xml", """
                <styleSheet xmlns="%s"><numFmts>%s</numFmts><cellXfs>%s</cellXfs></styleSheet>""".formatted(MAIN, formats, uses));
        return this;
    }

    HandMade sharedStrings(String... texts) {
        StringBuilder all = new StringBuilder();
        for (String text : texts) {
            all.append("<si><t>").append(text).append("</t></si>");
        }
        return part("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + all + "</sst>");
    }

    HandMade part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    Path in(Path folder) throws IOException {
        Path file = folder.resolve("book.xlsx");
        Map<String, String> all = new LinkedHashMap<>();
        all.put("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/>%s%s</Types>""".formatted(
                        FORM, override("xl/styles.xml", "styles"), override("xl/sharedStrings.xml", "sharedStrings")));
        all.put("xl/workbook.xml", """
                <workbook xmlns="%s" xmlns:r="%s">%s<sheets>%s</sheets></workbook>""".formatted(MAIN, RELATIONS, properties, sheets));
        all.put("xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s</Relationships>""".formatted(targets));
        all.putAll(parts);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        }
        return file;
    }

    private String override(String part, String form) {
        return parts.containsKey(part)
                ? "<Override PartName=\"/" + part + "\" ContentType=\"" + FORM + form + "+xml\"/>"
                : "";
    }
}

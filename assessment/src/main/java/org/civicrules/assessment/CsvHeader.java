package org.civicrules.assessment;

import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds columns by name in a file's first record. */
final class CsvHeader {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvHeader() {}

    /** The place of each column, required columns checked. */
    static ImmutableMap<String, Integer> read(String file, CsvRecord record, List<String> required) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int index = 0; index < record.getFieldCount(); index++) {
            places.putIfAbsent(
                    record.getField(index).replace(BYTE_ORDER_MARK, "").strip(), index);
        }
        ImmutableMap<String, Integer> header = ImmutableMap.copyOf(places);
        checkPresent(file, header, required);
        return header;
    }

    /** Refuses a file without one of the columns. */
    static void checkPresent(String file, ImmutableMap<String, Integer> header, List<String> required) {
        for (String column : required) {
            if (!header.containsKey(column)) {
                throw new IllegalArgumentException("the first line must name the columns " + String.join(",", required)
                        + ": file=" + file + ", line=1, missing=" + column);
            }
        }
    }
}

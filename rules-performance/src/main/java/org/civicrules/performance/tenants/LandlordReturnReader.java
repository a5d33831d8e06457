package org.civicrules.performance.tenants;

import org.civicrules.core.file.TableSource;

/**
 * Reads the files of a return in the layouts of the regulator's published tables, and computes each row from its counts.
 *
 * <p>A bad cell rejects its row and no other. A marker or an empty cell in place of a count gives no value with that
 * reason. Columns are found by name; further ones are reported, not read.
 */
public final class LandlordReturnReader {

    private LandlordReturnReader() {}

    /**
     * Reads a perception or a management file.
     *
     * @param source where it comes from; closed afterwards
     * @return the file
     * @throws org.civicrules.core.file.UnusableFile if it cannot be read at all: not CSV, no header, or a column is missing;
     *     the message names file, line and cure
     */
    public static ReturnFile read(TableSource source) {
        return ReturnTable.read(source, ReturnLayout.PERCEPTION, ReturnLayout.MANAGEMENT)
                .returnFile();
    }
}

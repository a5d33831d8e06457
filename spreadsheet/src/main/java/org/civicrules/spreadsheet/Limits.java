package org.civicrules.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.civicrules.core.file.UnusableFile;

/**
 * How large a workbook may be once it is unpacked, so that a small file cannot fill the memory.
 *
 * @param parts how many files it may be packed of
 * @param unpacked how many bytes they may be together
 * @param sharedStrings how many bytes its distinct texts may be, which are held in memory
 * @param ratio how many times smaller than its content a part of more than {@link #ALWAYS_ALLOWED} may be packed
 */
record Limits(int parts, long unpacked, long sharedStrings, long ratio) {

    static final Limits USUAL = new Limits(10_000, 1L << 30, 128L << 20, 500);

    /** Bytes of a part that are read whatever its ratio. */
    static final long ALWAYS_ALLOWED = 1L << 20;

    private static final int BUFFER = 1 << 16;

    /** Unpacks all parts once, since what a file says of its own size need not be so. */
    void check(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > parts) {
                throw tooLarge(file, "is packed of more than " + parts + " parts");
            }
            long all = 0;
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                all += size(file, zip, entries.nextElement(), unpacked - all);
            }
        } catch (ZipException e) {
            throw Xlsx.notAWorkbook(file);
        }
    }

    private long size(Path file, ZipFile zip, ZipEntry entry, long left) throws IOException {
        boolean texts = entry.getName().toLowerCase(Locale.ROOT).endsWith("sharedstrings.xml");
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (InputStream part = zip.getInputStream(entry)) {
            for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                size += read;
                if (size > left) {
                    throw tooLarge(file, "is more than " + unpacked / (1 << 20) + " MiB unpacked");
                }
                if (texts && size > sharedStrings) {
                    throw tooLarge(file, "holds more than " + sharedStrings / (1 << 20) + " MiB of text");
                }
                if (size > ALWAYS_ALLOWED && size / ratio > entry.getCompressedSize()) {
                    throw tooLarge(file, "is packed more than " + ratio + " times smaller than what it holds");
                }
            }
        }
        return size;
    }

    private static UnusableFile tooLarge(Path file, String why) {
        return UnusableFile.whole(
                file.toString(), "workbook-too-large", why + "; save the sheet as CSV in UTF-8 and read that");
    }
}

package org.civicrules.core.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The bytes of a file. A fault names the file also when it comes while the file is read: the platform names it only when it is opened,
 * and says no more than "Input/output error" of a disk or a share that fails later.
 */
public final class NamedInput extends FilterInputStream {

    private final Path file;

    private NamedInput(Path file, InputStream in) {
        super(in);
        this.file = file;
    }

    /**
     * {@return the bytes of a file, from its beginning}
     *
     * @param file the file
     * @throws FileSystemException if it cannot be opened; reading throws the same
     */
    public static NamedInput open(Path file) throws FileSystemException {
        try {
            return new NamedInput(file, Files.newInputStream(file));
        } catch (IOException e) {
            throw named(file, e);
        }
    }

    @Override
    public int read() throws FileSystemException {
        try {
            return in.read();
        } catch (IOException e) {
            throw named(file, e);
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws FileSystemException {
        try {
            return in.read(bytes, offset, length);
        } catch (IOException e) {
            throw named(file, e);
        }
    }

    private static FileSystemException named(Path file, IOException fault) {
        if (fault instanceof FileSystemException already) {
            return already;
        }
        FileSystemException named = new FileSystemException(file.toString(), null, fault.getMessage());
        named.initCause(fault);
        return named;
    }
}

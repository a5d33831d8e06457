package org.civicrules.core.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The one way files go out. What is written stands whole under its name, or nothing of it does: it goes to a file beside the target, is
 * forced to disk, and takes the target's place in one step.
 *
 * <p>A file that is an input of the run is never written, however it is named; one that exists is not, unless that was asked for. A link is
 * followed and its target replaced. A pipe or a device is written through.
 */
public final class Output {

    private static final ImmutableSet<StandardOpenOption> ANEW =
            ImmutableSet.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path target;
    private final ImmutableSet<Path> inputs;
    private final boolean overwrite;
    private final boolean ownerOnly;

    private Output(Path target, ImmutableSet<Path> inputs, boolean overwrite, boolean ownerOnly) {
        this.target = target;
        this.inputs = inputs;
        this.overwrite = overwrite;
        this.ownerOnly = ownerOnly;
    }

    /**
     * A file to write.
     *
     * @param target the file
     * @return the output; nothing is touched yet
     */
    public static Output to(Path target) {
        return new Output(target, ImmutableSet.of(), false, false);
    }

    /**
     * The same, where some files are read in the same run.
     *
     * @param files the inputs, files or folders; a file in such a folder is an input too
     * @return the output
     */
    public Output notOver(Iterable<Path> files) {
        return new Output(
                target,
                ImmutableSet.<Path>builder()
                        .addAll(inputs)
                        .addAll(ImmutableList.copyOf(files))
                        .build(),
                overwrite,
                ownerOnly);
    }

    /**
     * The same, where a file that exists may be replaced or not.
     *
     * @param allowed whether it may
     * @return the output
     */
    public Output overwriting(boolean allowed) {
        return new Output(target, inputs, allowed, ownerOnly);
    }

    /** {@return the same, readable by its owner alone, since it holds people} */
    public Output ownerOnly() {
        return new Output(target, inputs, overwrite, true);
    }

    /** What writes bytes. */
    @FunctionalInterface
    public interface Content {

        /**
         * Writes the whole content.
         *
         * @param to where to; not to be closed
         * @throws IOException if it cannot be written
         */
        void writeTo(OutputStream to) throws IOException;
    }

    /**
     * What writes text, and may tell what came of it.
     *
     * @param <T> what came of it
     */
    @FunctionalInterface
    public interface Text<T> {

        /**
         * Writes the whole text.
         *
         * @param to where to; not to be closed
         * @return what came of it
         * @throws IOException if it cannot be written, or what it is made of not be read
         */
        T writeTo(Writer to) throws IOException;
    }

    /**
     * Writes text in UTF-8.
     *
     * @param text the whole text
     * @throws UnusableFile as {@link #check} does
     * @throws UncheckedIOException naming the file, if it cannot be written; one that was there is then as it was
     */
    public void text(String text) {
        text(writer -> {
            writer.write(text);
            return text;
        });
    }

    /**
     * Writes text in UTF-8.
     *
     * @param content writes the whole text
     * @param <T> what came of it
     * @return what came of it
     * @throws UnusableFile as {@link #check} does
     * @throws UncheckedIOException naming the file that is at fault: this one, which is then as it was, or one that the content reads
     */
    public <T> T text(Text<T> content) {
        List<T> result = new ArrayList<>(1);
        bytes(stream -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(stream, UTF_8));
            result.add(content.writeTo(writer));
            writer.flush();
        });
        return result.get(0);
    }

    /**
     * Writes sheets: as a workbook where a {@link SheetFormat} knows the ending of the file's name, else as CSV.
     *
     * @param sheets the sheets, in order
     * @throws UnusableFile as {@link #check} does, or if several sheets are to go into a file that holds one
     * @throws UncheckedIOException naming the file, which is then as it was
     */
    public void sheets(List<Sheet> sheets) {
        Optional<SheetFormat> format = SheetFormat.of(target);
        if (format.isPresent()) {
            bytes(stream -> format.get().write(sheets, stream));
        } else if (sheets.size() == 1) {
            text(writer -> {
                sheets.get(0).writeCsv(writer);
                return writer;
            });
        } else {
            throw refused("one-sheet", "holds one table and not " + sheets.size() + "; name a workbook (.xlsx)");
        }
    }

    /**
     * Writes bytes.
     *
     * @param content writes them all
     * @throws UnusableFile as {@link #check} does
     * @throws UncheckedIOException naming the file that is at fault: this one, which is then as it was, or one that the content reads
     */
    public void bytes(Content content) {
        check();
        try {
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                through(content);
            } else {
                replace(Files.exists(target) ? target.toRealPath() : target.toAbsolutePath(), content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(named(e));
        }
    }

    /**
     * Checks that the file may be written, before any work is done for it.
     *
     * @throws UnusableFile if the file is an input of the run, exists and may not be replaced, is a folder, or a link to nothing, or its
     *     folder is not there
     * @throws UncheckedIOException naming the file, if it cannot be told whether it is an input
     */
    public void check() {
        for (Path input : inputs) {
            if (isWithin(input)) {
                throw refused("input-of-the-run", "is read in this run and is never written; name another file");
            }
        }
        if (Files.isDirectory(target)) {
            throw refused("folder", "is a folder; name a file in it");
        }
        if (Files.isRegularFile(target) && !overwrite) {
            throw refused("exists", "exists already and is left as it is; name another file, or ask to overwrite it");
        }
        if (Files.isSymbolicLink(target) && !Files.exists(target)) {
            throw refused("link-to-nothing", "is a link to a file that is not there; name that file");
        }
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw refused("no-folder", "cannot be written, since its folder is not there; make the folder first");
        }
    }

    private boolean isWithin(Path named) {
        Path input = TableSource.fileOf(named);
        if (!Files.exists(target) || !Files.exists(input)) {
            return false;
        }
        try {
            return Files.isSameFile(target, input) || target.toRealPath().startsWith(input.toRealPath());
        } catch (IOException e) {
            throw new UncheckedIOException(named(e));
        }
    }

    private void through(Content content) throws IOException {
        try (OutputStream stream = Files.newOutputStream(target, StandardOpenOption.WRITE)) {
            fill(stream, content);
        }
    }

    private void replace(Path real, Content content) throws IOException {
        Path beside = real.resolveSibling(".civic-rules-" + UUID.randomUUID() + ".part");
        try {
            try (FileChannel channel = FileChannel.open(beside, ANEW, whileWritten(real))) {
                fill(Channels.newOutputStream(channel), content);
                channel.force(true);
            }
            if (isPosix(real) && !ownerOnly && Files.exists(real)) {
                Files.setPosixFilePermissions(beside, Files.getPosixFilePermissions(real));
            }
            move(beside, real);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** A new file has what the system gives it; any other is its owner's alone until it has what the file it replaces had. */
    private FileAttribute<?>[] whileWritten(Path real) {
        return isPosix(real) && (ownerOnly || Files.exists(real))
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** A fault of a file that the content reads keeps its own name. */
    private static void fill(OutputStream stream, Content content) throws IOException {
        try {
            content.writeTo(stream);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof FileSystemException) {
                throw e;
            }
            throw e.getCause();
        } catch (FileSystemException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void move(Path beside, Path real) throws IOException {
        if (!overwrite && Files.exists(real)) {
            throw new FileAlreadyExistsException(real.toString());
        }
        try {
            Files.move(beside, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(beside, real, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private UnusableFile refused(String code, String mend) {
        return UnusableFile.whole(target.toString(), code, mend);
    }

    /** The fault under the name of the file that was asked for, and not of the one beside it. */
    private FileSystemException named(IOException fault) {
        String reason = fault instanceof FileSystemException known ? known.getReason() : fault.getMessage();
        FileSystemException named = new FileSystemException(
                target.toString(),
                null,
                "cannot be written; check its folder, your rights and the space left"
                        + (reason == null ? "" : " (" + reason + ")"));
        named.initCause(fault);
        return named;
    }
}

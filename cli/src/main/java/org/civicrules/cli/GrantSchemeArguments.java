package org.civicrules.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.civicrules.grants.file.GrantFile;
import org.civicrules.grants.file.GrantFileReader;
import org.civicrules.grants.scheme.GrantScheme;
import org.civicrules.grants.scheme.SchemeLibrary;
import org.civicrules.grants.scheme.SchemeReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option by which the grant commands know a scheme that is not shipped. */
final class GrantSchemeArguments {

    @Option(
            names = "--scheme",
            paramLabel = "SCHEME.json",
            description = "A scheme of your own; its id must not be one that is shipped.")
    private @Nullable Path scheme;

    /** The schemes shipped, and the one named. */
    SchemeLibrary library() {
        return Optional.ofNullable(scheme).map(GrantSchemeArguments::with).orElse(SchemeLibrary.shipped());
    }

    GrantFile file(Path path) {
        SchemeLibrary library = library();
        try {
            return GrantFileReader.read(path.toString(), InputFile.text(path), library);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.refused(e);
        }
    }

    GrantScheme scheme(String name) {
        SchemeLibrary library = library();
        try {
            return library.scheme(name);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.refused(e);
        }
    }

    static GrantScheme read(Path path) {
        try {
            return SchemeReader.read(path.toString(), InputFile.text(path));
        } catch (IllegalArgumentException e) {
            throw CommandFailure.refused(e);
        }
    }

    static SchemeLibrary with(Path path) {
        GrantScheme own = read(path);
        try {
            return SchemeLibrary.shipped().with(own);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(
                    path + ", line 1: " + e.getMessage() + "; the library ships a scheme of this name");
        }
    }
}

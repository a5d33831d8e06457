package org.civicrules.performance.tenants;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Locale;
import java.util.stream.Stream;
import org.civicrules.core.file.RowIssue;
import org.civicrules.core.file.TableSource;

/**
 * The files of one or more returns, possibly of several landlords and years, taken together: what the plausibility rules
 * look at.
 */
public final class LandlordReturn {

    private final ImmutableList<ReturnFile> files;
    private final ImmutableList<ChannelFile> channelFiles;
    private final ReturnIndex index;
    private final ImmutableListMultimap<Survey, ChannelRow> channels;

    private LandlordReturn(ImmutableList<ReturnFile> files, ImmutableList<ChannelFile> channelFiles) {
        this.files = files;
        this.channelFiles = channelFiles;
        this.index = ReturnIndex.of(files);
        this.channels = channelFiles.stream()
                .flatMap(file -> file.rows().stream())
                .collect(ImmutableListMultimap.toImmutableListMultimap(
                        row -> Survey.of(row.year(), row.tenure(), row.code()), row -> row));
    }

    /** {@return a builder without files} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the perception and management files, in the order added} */
    public ImmutableList<ReturnFile> files() {
        return files;
    }

    /** {@return the channels files, in the order added} */
    public ImmutableList<ChannelFile> channelFiles() {
        return channelFiles;
    }

    /** {@return the usable rows, found by what they are about} */
    public ReturnIndex index() {
        return index;
    }

    /** {@return everything that is wrong with rejected rows, file by file} */
    public ImmutableList<RowIssue> issues() {
        return Stream.concat(
                        files.stream().flatMap(file -> file.issues().stream()),
                        channelFiles.stream().flatMap(file -> file.issues().stream()))
                .collect(ImmutableList.toImmutableList());
    }

    /** The channels of the survey that a row of TP01 sums up, in the order of the file. */
    ImmutableList<ChannelRow> channels(ReturnRow row) {
        return channels.get(Survey.of(row.year(), row.scope(), row.code()));
    }

    private record Survey(String year, String tenure, String code) {

        static Survey of(String year, String tenure, String code) {
            return new Survey(year, tenure.toUpperCase(Locale.ROOT), code);
        }
    }

    /** Gathers files. */
    public static final class Builder {

        private final ImmutableList.Builder<ReturnFile> files = ImmutableList.builder();
        private final ImmutableList.Builder<ChannelFile> channelFiles = ImmutableList.builder();

        private Builder() {}

        /**
         * Reads a file of any layout.
         *
         * @param source where it comes from; closed afterwards
         * @return this builder
         * @throws org.civicrules.core.file.UnusableFile if it cannot be read at all; the message names file, line and cure
         */
        @CanIgnoreReturnValue
        public Builder read(TableSource source) {
            ReturnTable table = ReturnTable.read(source, ReturnLayout.values());
            if (table.layout() == ReturnLayout.CHANNELS) {
                channelFiles.add(table.channelFile());
            } else {
                files.add(table.returnFile());
            }
            return this;
        }

        /** {@return the files read so far, taken together} */
        public LandlordReturn build() {
            return new LandlordReturn(files.build(), channelFiles.build());
        }
    }
}

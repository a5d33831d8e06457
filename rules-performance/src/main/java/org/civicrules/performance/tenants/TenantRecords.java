package org.civicrules.performance.tenants;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.civicrules.core.file.Table;
import org.civicrules.core.file.TableSource;

/** A landlord's own records: any of the files of {@link Records}. A file that is not there leaves its measures without a value. */
public final class TenantRecords {

    private final Map<Records, Table.Records<?>> files;

    private TenantRecords(Map<Records, Table.Records<?>> files) {
        this.files = files;
    }

    /** {@return a builder without files} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reads the files of a directory that bear the names of {@link Records#file}.
     *
     * @param directory the directory
     * @return the records
     * @throws IllegalArgumentException if the directory has none of the files, or one cannot be read at all; the message
     *     names it and the cure
     * @throws IOException if the file system fails
     */
    public static TenantRecords inDirectory(Path directory) throws IOException {
        Builder builder = builder();
        for (Records kind : Records.values()) {
            Path file = directory.resolve(kind.file());
            if (Files.isRegularFile(file)) {
                builder.read(kind, TableSource.file(file));
            }
        }
        TenantRecords records = builder.build();
        if (records.files.isEmpty()) {
            throw new IllegalArgumentException(directory
                    + " holds none of the files of records: "
                    + Arrays.stream(Records.values()).map(Records::file).collect(joining(", ")));
        }
        return records;
    }

    /** {@return the files, in the order of {@link Records}} */
    public ImmutableList<Table.Records<?>> files() {
        return ImmutableList.copyOf(files.values());
    }

    /** {@return the survey's responses; empty if the file is not there} */
    public Optional<Table.Records<SurveyResponse>> survey() {
        return file(Records.SURVEY);
    }

    /** {@return how the survey was taken; empty if the file is not there} */
    public Optional<Table.Records<SurveySample>> sample() {
        return file(Records.SAMPLE);
    }

    /** {@return homes at year end; empty if the file is not there} */
    public Optional<Table.Records<YearEndHomes>> homes() {
        return file(Records.HOMES);
    }

    /** {@return dwellings at year end; empty if the file is not there} */
    public Optional<Table.Records<Dwelling>> dwellings() {
        return file(Records.DWELLINGS);
    }

    /** {@return repairs; empty if the file is not there} */
    public Optional<Table.Records<Repair>> repairs() {
        return file(Records.REPAIRS);
    }

    /** {@return complaints; empty if the file is not there} */
    public Optional<Table.Records<Complaint>> complaints() {
        return file(Records.COMPLAINTS);
    }

    /** {@return anti-social behaviour cases; empty if the file is not there} */
    public Optional<Table.Records<AsbCase>> asb() {
        return file(Records.ASB);
    }

    /** {@return inspections of communal areas; empty if the file is not there} */
    public Optional<Table.Records<CommunalArea>> communalAreas() {
        return file(Records.COMMUNAL_AREAS);
    }

    /**
     * The homes of a tenure on a day.
     *
     * @param tenure the tenure
     * @param date the day
     * @return how many; empty if the file of homes does not say
     */
    public Optional<BigDecimal> homes(Tenure tenure, LocalDate date) {
        return homes().stream()
                .flatMap(file -> file.records().stream())
                .filter(homes -> homes.tenure().equals(Optional.of(tenure))
                        && homes.date().equals(date))
                .map(YearEndHomes::homes)
                .findFirst();
    }

    // The builder puts under each kind only what that kind's reader made.
    @SuppressWarnings("unchecked")
    private <T> Optional<Table.Records<T>> file(Records kind) {
        return Optional.ofNullable((Table.Records<T>) files.get(kind));
    }

    /** Gathers files. */
    public static final class Builder {

        private final Map<Records, Table.Records<?>> files = new EnumMap<>(Records.class);

        private Builder() {}

        /**
         * Reads a file.
         *
         * @param kind what it holds
         * @param source where it comes from; closed afterwards
         * @return this builder
         * @throws IllegalArgumentException if it cannot be read at all; the message names file, line and cure
         */
        @CanIgnoreReturnValue
        public Builder read(Records kind, TableSource source) {
            files.put(
                    kind,
                    switch (kind) {
                        case SURVEY -> Table.records(source, kind.columns(), SurveyResponse::read);
                        case SAMPLE -> Table.records(source, kind.columns(), SurveySample::read);
                        case HOMES -> Table.records(source, kind.columns(), YearEndHomes::read);
                        case DWELLINGS -> Table.records(source, kind.columns(), Dwelling::read);
                        case REPAIRS -> Table.records(source, kind.columns(), Repair::read);
                        case COMPLAINTS -> Table.records(source, kind.columns(), Complaint::read);
                        case ASB -> Table.records(source, kind.columns(), AsbCase::read);
                        case COMMUNAL_AREAS -> Table.records(source, kind.columns(), CommunalArea::read);
                    });
            return this;
        }

        /** {@return the records read so far} */
        public TenantRecords build() {
            return new TenantRecords(new EnumMap<>(files));
        }
    }
}

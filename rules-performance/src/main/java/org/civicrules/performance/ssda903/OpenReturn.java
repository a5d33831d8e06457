package org.civicrules.performance.ssda903;

import com.google.common.collect.ImmutableList;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.civicrules.performance.child.Adoption;
import org.civicrules.performance.child.CareLeaver;
import org.civicrules.performance.child.DeprivationOfLiberty;
import org.civicrules.performance.child.Episode;
import org.civicrules.performance.child.HealthOutcome;
import org.civicrules.performance.child.MissingIncident;
import org.civicrules.performance.child.PlacedForAdoption;
import org.civicrules.performance.child.PreviousPermanence;
import org.civicrules.performance.child.ReturnTable;
import org.civicrules.performance.child.Review;
import org.civicrules.performance.child.SocialWorkerAllocation;
import org.jspecify.annotations.Nullable;

/** One return while it is read: the rows of the child at hand, table by table. */
final class OpenReturn implements Closeable {

    private final Cursors cursors;
    private final ReturnFiles files;
    private final TableCursor<Header> header;
    private final TableCursor<Episode> episodes;
    private final TableCursor<Review> reviews;
    private final TableCursor<Asylum> asylum;
    private final TableCursor<HealthOutcome> healthOutcomes;
    private final TableCursor<CareLeaver> careLeavers;
    private final TableCursor<Adoption> adoptions;
    private final TableCursor<PlacedForAdoption> placedForAdoption;
    private final TableCursor<PreviousPermanence> previousPermanence;
    private final TableCursor<MissingIncident> missing;
    private final TableCursor<SocialWorkerAllocation> socialWorkers;
    private final TableCursor<DeprivationOfLiberty> deprivationsOfLiberty;

    OpenReturn(ReturnFiles files, IdOrder order) throws IOException {
        cursors = new Cursors(order, files.yearEnd());
        this.files = files;
        header = open(files, ReturnTable.HEADER, HeaderRows.TABLE);
        episodes = open(files, ReturnTable.EPISODES, EpisodeRows.TABLE);
        reviews = open(files, ReturnTable.REVIEWS, ReviewRows.TABLE);
        asylum = open(files, ReturnTable.UASC, AsylumRows.TABLE);
        healthOutcomes = open(files, ReturnTable.OC2, HealthOutcomeRows.TABLE);
        careLeavers = open(files, ReturnTable.OC3, CareLeaverRows.TABLE);
        adoptions = open(files, ReturnTable.AD1, AdoptionRows.TABLE);
        placedForAdoption = open(files, ReturnTable.PLACED_FOR_ADOPTION, PlacedForAdoptionRows.TABLE);
        previousPermanence = open(files, ReturnTable.PREVIOUS_PERMANENCE, PreviousPermanenceRows.TABLE);
        missing = open(files, ReturnTable.MISSING, MissingRows.TABLE);
        socialWorkers = open(files, ReturnTable.SW_EPISODES, SocialWorkerRows.TABLE);
        deprivationsOfLiberty = open(files, ReturnTable.DOLO, DeprivationOfLibertyRows.TABLE);
    }

    private <T> TableCursor<T> open(ReturnFiles files, ReturnTable name, Table<T> table) throws IOException {
        return cursors.open(files.tables().get(name), table);
    }

    @Nullable
    String nextChild(@Nullable String candidate) {
        return cursors.nextChild(candidate);
    }

    void moveTo(String child) throws IOException {
        cursors.moveTo(child);
    }

    List<FileLog> logs() {
        return cursors.logs();
    }

    ReturnFiles files() {
        return files;
    }

    boolean hasHeaderFile() {
        return header.hasFile();
    }

    boolean hasMissingFile() {
        return missing.hasFile();
    }

    List<Entry<Header>> header() {
        return header.rows();
    }

    List<Entry<Episode>> episodes() {
        return episodes.rows();
    }

    List<Entry<Review>> reviews() {
        return reviews.rows();
    }

    List<Entry<Asylum>> asylum() {
        return asylum.rows();
    }

    List<Entry<HealthOutcome>> healthOutcomes() {
        return healthOutcomes.rows();
    }

    List<Entry<CareLeaver>> careLeavers() {
        return careLeavers.rows();
    }

    List<Entry<Adoption>> adoptions() {
        return adoptions.rows();
    }

    List<Entry<PlacedForAdoption>> placedForAdoption() {
        return placedForAdoption.rows();
    }

    List<Entry<PreviousPermanence>> previousPermanence() {
        return previousPermanence.rows();
    }

    List<Entry<MissingIncident>> missing() {
        return missing.rows();
    }

    List<Entry<SocialWorkerAllocation>> socialWorkers() {
        return socialWorkers.rows();
    }

    List<Entry<DeprivationOfLiberty>> deprivationsOfLiberty() {
        return deprivationsOfLiberty.rows();
    }

    /** The tables other than the header. */
    ImmutableList<List<? extends Entry<?>>> besidesHeader() {
        return ImmutableList.of(
                asylum(),
                healthOutcomes(),
                careLeavers(),
                adoptions(),
                placedForAdoption(),
                previousPermanence(),
                missing(),
                reviews(),
                socialWorkers(),
                deprivationsOfLiberty(),
                episodes());
    }

    @Override
    public void close() throws IOException {
        cursors.close();
    }
}

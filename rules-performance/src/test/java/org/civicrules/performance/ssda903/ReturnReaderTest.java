package org.civicrules.performance.ssda903;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.civicrules.core.file.FileReport;
import org.civicrules.core.file.RowIssue;
import org.civicrules.performance.child.Accommodation;
import org.civicrules.performance.child.Activity;
import org.civicrules.performance.child.Child;
import org.civicrules.performance.child.Code;
import org.civicrules.performance.child.EndReason;
import org.civicrules.performance.child.Episode;
import org.civicrules.performance.child.Ethnicity;
import org.civicrules.performance.child.Flag;
import org.civicrules.performance.child.LegalStatus;
import org.civicrules.performance.child.Need;
import org.civicrules.performance.child.PlacementChange;
import org.civicrules.performance.child.PlacementProvider;
import org.civicrules.performance.child.PlacementType;
import org.civicrules.performance.child.ReturnTable;
import org.civicrules.performance.child.Sex;
import org.civicrules.performance.child.StartReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnReaderTest {

    private static final String EPISODES = "CHILD,DECOM,RNE,LS,DEC,REC";
    private static final LocalDate MAY_1 = LocalDate.of(2018, 5, 1);

    @TempDir
    Path directory;

    @Test
    void readsEveryColumnOfAnEpisode() throws IOException {
        Load load = episodes(
                "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN",
                "7,01/05/2018,P,C2,N3,U4,PR1,02/06/2018,X1,CARPL,AB1 2CD,EF3 4GH,SC123");
        Episode episode = load.child("7").episodes().get(0);
        assertThat(episode)
                .isEqualTo(Episode.builder()
                        .start(MAY_1)
                        .end(LocalDate.of(2018, 6, 2))
                        .startReason(Code.of(StartReason.P))
                        .legalStatus(Code.of(LegalStatus.C2))
                        .need(Code.of(Need.N3))
                        .placementType(Code.of(PlacementType.U4))
                        .placementProvider(Code.of(PlacementProvider.PR1))
                        .endReason(Code.of(EndReason.X1))
                        .placementChange(Code.of(PlacementChange.CARPL))
                        .providerNumber("SC123")
                        .build());
        assertThat(load.issues("episodes.csv")).isEmpty();
        assertThat(load.reader().coverage().returns().get(0).yearEnd()).contains(LocalDate.of(2019, 3, 31));
    }

    @Test
    void readsEveryColumnOfTheHeader() throws IOException {
        file("header.csv", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB", "7,2,10/05/2002,WBRI,A123456789012,1,03/04/2018");
        Child child = Load.of(directory).child("7");
        assertThat(child.sex()).isEqualTo(Code.of("2", Sex.FEMALE));
        assertThat(child.birthDate()).contains(LocalDate.of(2002, 5, 10));
        assertThat(child.ethnicity().is(Ethnicity.WBRI)).isTrue();
        assertThat(child.mother().is(Flag.YES)).isTrue();
        assertThat(child.birthDateOfOwnChild()).contains(LocalDate.of(2018, 4, 3));
        assertThat(child.episodes()).isEmpty();
    }

    @Test
    void readsEveryOtherTable() throws IOException {
        episodes(EPISODES, "7,01/05/2018,S,C2,,");
        file("reviews.csv", "CHILD,DOB,REVIEW,REVIEW_CODE", "7,,02/05/2018,PN1", "7,,01/05/2018,PN0");
        file("uasc.csv", "CHILD,SEX,DOB,DUC", "7,M,10/05/2002,10/05/2020");
        file(
                "oc2.csv",
                "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,"
                        + "SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED",
                "7,,40,SDQ2,0,1,0,1,0,1,0,1");
        file("oc3.csv", "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM", "7,,YES,F1,B1");
        file(
                "ad1.csv",
                "CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR",
                "7,,01/01/2018,01/02/2018,1,2,MF,L11");
        file(
                "placed_for_adoption.csv",
                "CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED",
                "7,,01/03/2018,02/03/2018,RD1");
        file("previous_permanence.csv", "CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM", "7,,P1,,04/03/2010");
        file("missing.csv", "CHILD,DOB,MISSING,MIS_START,MIS_END", "7,,M,03/05/2018,", "7,,A,02/05/2018,03/05/2018");
        file("sw_episodes.csv", "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON", "7,,SW1,05/05/2018,06/05/2018,MANAGE");
        file("dolo.csv", "CHILD,DOB,DOLO_START,DOLO_END", "7,,07/05/2018,08/05/2018");
        Load load = Load.of(directory);
        Child child = load.child("7");
        assertThat(load.codes().elementSet()).containsExactly(IssueCode.COLUMN_MISSING);
        assertThat(child.reviews())
                .extracting(review -> review.held().getDayOfMonth() + " " + review.participation())
                .containsExactly("1 PN0", "2 PN1");
        assertThat(child.asylumSeeking().orElseThrow().ceased()).contains(LocalDate.of(2020, 5, 10));
        assertThat(child.sex().is(Sex.MALE)).isTrue();
        assertThat(child.birthDate()).contains(LocalDate.of(2002, 5, 10));
        var health = child.healthOutcomes().get(0);
        assertThat(health.yearEnd()).isEqualTo(LocalDate.of(2019, 3, 31));
        assertThat(health.sdqScore()).hasValue(40);
        assertThat(List.of(
                                health.sdqReason(),
                                health.convicted(),
                                health.healthCheck(),
                                health.immunisations(),
                                health.teethCheck(),
                                health.healthAssessment(),
                                health.substanceMisuse(),
                                health.interventionReceived(),
                                health.interventionOffered())
                        .toString())
                .isEqualTo("[SDQ2, 0, 1, 0, 1, 0, 1, 0, 1]");
        var leaver = child.careLeaver().get(0);
        assertThat(leaver.yearEnd()).isEqualTo(LocalDate.of(2019, 3, 31));
        assertThat(leaver.birthDate()).contains(LocalDate.of(2002, 5, 10));
        assertThat(leaver.activity().is(Activity.F1)).isTrue();
        assertThat(leaver.accommodation().is(Accommodation.B1)).isTrue();
        assertThat(leaver.inTouch().text()).isEqualTo("YES");
        var adoption = child.adoption().orElseThrow();
        assertThat(adoption.decided()).contains(LocalDate.of(2018, 1, 1));
        assertThat(adoption.matched()).contains(LocalDate.of(2018, 2, 1));
        assertThat(adoption.byFosterCarer().is(Flag.YES)).isTrue();
        assertThat(adoption.adopters()).hasValue(2);
        assertThat(adoption.adopterSex() + " " + adoption.adopterStatus()).isEqualTo("MF L11");
        var placed = child.placedForAdoption().get(0);
        assertThat(placed.decided() + " " + placed.ceased().orElseThrow() + " " + placed.reason())
                .isEqualTo("2018-03-01 2018-03-02 RD1");
        assertThat(child.previousPermanence().orElseThrow().kind().text()).isEqualTo("P1");
        assertThat(child.previousPermanence().orElseThrow().ordered()).contains(LocalDate.of(2010, 3, 4));
        assertThat(child.missing())
                .extracting(incident -> incident.kind() + " " + incident.start() + " " + incident.end())
                .containsExactly("A 2018-05-02 Optional[2018-05-03]", "M 2018-05-03 Optional.empty");
        var worker = child.socialWorkers().get(0);
        assertThat(worker.start() + " " + worker.end().orElseThrow() + " " + worker.reason())
                .isEqualTo("2018-05-05 2018-05-06 MANAGE");
        var liberty = child.deprivationsOfLiberty().get(0);
        assertThat(liberty.start() + " " + liberty.end().orElseThrow()).isEqualTo("2018-05-07 2018-05-08");
    }

    @Test
    void toleratesByteOrderMarkLineEndsOrderCaseAndBlanksAroundCells() throws IOException {
        Load.writeText(
                directory,
                "Episodes.CSV",
                "\ufeff rec,dec,LS,\"decom\",Rne,CHILD\r\n\r\nx1, 02/06/2018 ,\"v3\",01/05/2018,s,\u00a07 \r\n");
        Load load = Load.of(directory);
        Episode episode = load.child("7").episodes().get(0);
        assertThat(episode.end()).contains(LocalDate.of(2018, 6, 2));
        assertThat(episode.isShortBreak()).isTrue();
        assertThat(episode.startsCare()).isTrue();
        assertThat(episode.endReason().is(EndReason.X1)).isTrue();
        assertThat(load.codes().count(IssueCode.EXTRA_COLUMN)).isZero();
    }

    @Test
    void readsUtf16WithItsMark() throws IOException {
        Files.write(
                directory.resolve("episodes.csv"),
                ("\ufeff" + EPISODES + "\n7,01/05/2018,S,C2,,\n").getBytes(StandardCharsets.UTF_16LE));
        assertThat(Load.of(directory).ids()).containsExactly("7");
    }

    @Test
    void reportsColumnsByTheirPlaceAndNeverByAForeignName() throws IOException {
        Load load = episodes(EPISODES + ",JOHN SMITH,", "7,01/05/2018,S,C2,,,x,y");
        assertThat(load.issues("episodes.csv"))
                .containsExactly(
                        "1 column 7 EXTRA_COLUMN",
                        "1 CIN COLUMN_MISSING",
                        "1 PLACE COLUMN_MISSING",
                        "1 PLACE_PROVIDER COLUMN_MISSING",
                        "1 REASON_PLACE_CHANGE COLUMN_MISSING",
                        "1 HOME_POST COLUMN_MISSING",
                        "1 PL_POST COLUMN_MISSING",
                        "1 URN COLUMN_MISSING");
    }

    @Test
    void anEmptyFileHasNoRowsAndIsThere() throws IOException {
        episodes(EPISODES, "7,01/05/2018,S,C2,,");
        Load.writeText(directory, "oc2.csv", "");
        Load load = Load.of(directory);
        assertThat(load.issues("oc2.csv")).containsExactly("1  EMPTY_FILE");
        assertThat(load.reader().coverage().has(ReturnTable.OC2)).isTrue();
        assertThat(load.reader().coverage().has(ReturnTable.OC3)).isFalse();
    }

    @Test
    void aFileWithoutItsHeaderIsNotReadAndEveryRowCountsAsRejected() throws IOException {
        episodes("566910,15/02/2016,L,C2,,", "566911,15/02/2016,L,C2,,", "", "566912,15/02/2016,L,C2,,");
        Load load = Load.of(directory);
        FileReport file = load.file("episodes.csv");
        assertThat(file.isUnreadable()).isTrue();
        assertThat(file.read()).isEqualTo(2);
        assertThat(file.rejected()).isEqualTo(2);
        assertThat(file.accepted()).isZero();
        assertThat(load.issues("episodes.csv")).contains("1 CHILD HEADER_MISSING", "1 DEC HEADER_MISSING");
        assertThat(load.report().unreadable()).containsExactly(file);
        assertThat(load.children()).isEmpty();
        assertThat(load.reader().coverage().has(ReturnTable.EPISODES)).isFalse();
        assertThat(file.issues().toString()).doesNotContain("566910");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, 3", "UTF-16LE, 3"})
    void countsTheLinesThatHoldAnythingOfAFileItCannotRead(String charset, long lost) throws IOException {
        Files.write(
                directory.resolve("episodes.csv"),
                "\ufeffno,header\r\n566910,L\r\n  \r\n\r\n566911,L\r\n566912,L".getBytes(Charset.forName(charset)));

        FileReport file = Load.of(directory).file("episodes.csv");

        assertThat(file.read()).isEqualTo(lost);
        assertThat(file.rejected()).isEqualTo(lost);
    }

    @Test
    void refusesAFileWithAColumnThatStandsTwice() throws IOException {
        Load load = episodes("CHILD,CHILD,DECOM,RNE,LS,DEC,REC", "7,8,01/05/2018,S,C2,,");

        assertThat(load.issues("episodes.csv")).contains("1 CHILD REPEATED_COLUMN");
        assertThat(load.file("episodes.csv").isUnreadable()).isTrue();
        assertThat(load.ids()).isEmpty();
    }

    @Test
    void refusesTwoEndsOfAnEpisodeAndTakesNeither() throws IOException {
        Load load = episodes(EPISODES + ",DEC", "7,01/05/2018,S,C2,,,02/06/2018");

        assertThat(load.issues("episodes.csv")).contains("1 DEC REPEATED_COLUMN");
        assertThat(load.file("episodes.csv").rejected()).isEqualTo(1);
    }

    @Test
    void tellsADirectoryThatHasTheNameOfAFile() throws IOException {
        Files.createDirectory(directory.resolve("oc2.csv"));
        Load load = episodes(EPISODES, "7,01/05/2018,S,C2,,");

        assertThat(load.issues("oc2.csv")).containsExactly("1  DIRECTORY_NOT_FILE");
        assertThat(load.reader().coverage().has(ReturnTable.OC2)).isFalse();
        assertThat(load.ids()).containsExactly("7");
    }

    @Test
    void tellsAReturnGivenTwiceByThePathsOfItsFiles() throws IOException {
        episodes(EPISODES, "7,01/05/2018,S,C2,,");
        Load twice = Load.of(directory, directory.resolve("..").resolve(directory.getFileName()));

        assertThat(twice.report().files())
                .filteredOn(file -> file.read() == 0)
                .flatExtracting(FileReport::issues)
                .extracting(Load::code)
                .containsExactly(IssueCode.FILE_READ_TWICE);
    }

    @Test
    void readsNoMoreThanSixteenThousandHeadings() throws IOException {
        Load load = episodes(EPISODES + ",x".repeat(20_000), "7,01/05/2018,S,C2,,");

        assertThat(load.ids()).containsExactly("7");
        assertThat(load.codes().count(IssueCode.EXTRA_COLUMN)).isEqualTo((1 << 14) - 6);
    }

    @ParameterizedTest
    @CsvSource({"x\\ny, 2", "x\\ry, 2", "x\\r\\ny, 2", "x\\r\\n\\r\\ny, 3", "x\\r, 2", "\\nx, 2"})
    void countsEveryLineOfARowThatBreaksWithinACell(String cell, long lines) throws IOException {
        String broken = cell.replace("\\n", "\n").replace("\\r", "\r");
        Load load = episodes(EPISODES, "7,01/05/2018,S,C2,,", "8,01/05/2018,S,C2,,\"" + broken + "\"");

        assertThat(load.ids()).containsExactly("7");
        assertThat(load.file("episodes.csv").rejected()).isEqualTo(lines);
    }

    @Test
    void aQuoteThatIsNotClosedRejectsTheLinesItSwallows() throws IOException {
        Load load = episodes(EPISODES, "7,01/05/2018,S,C2,,", "8,\"01/05/2018,S,C2,,", "9,01/05/2018,S,C2,,");
        assertThat(load.ids()).containsExactly("7");
        assertThat(load.issues("episodes.csv")).contains("3  LINE_BREAK_IN_CELL");
        assertThat(load.file("episodes.csv").read()).isEqualTo(4);
        assertThat(load.file("episodes.csv").rejected()).isEqualTo(3);
    }

    @Test
    void textBehindAClosingQuoteMakesTheFileUnreadable() throws IOException {
        Load load = episodes(EPISODES, "7,01/05/2018,S,C2,,", "8,\"01/05/2018\"x,S,C2,,", "9,01/05/2018,S,C2,,");
        assertThat(load.children()).isEmpty();
        assertThat(load.file("episodes.csv").isUnreadable()).isTrue();
        assertThat(load.file("episodes.csv").read()).isEqualTo(3);
        assertThat(load.issues("episodes.csv")).contains("3  CSV_MALFORMED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                ",01/05/2018,S,C2,,|CHILD CHILD_BLANK",
                "  ,01/05/2018,S,C2,,|CHILD CHILD_BLANK",
                ".0,01/05/2018,S,C2,,|CHILD CHILD_BLANK",
                "8,,S,C2,,|DECOM REQUIRED_BLANK",
                "8,soon,S,C2,,|DECOM REQUIRED_UNREADABLE",
                "8,01/05/2018,S,C2,soon,E4A|DEC END_UNREADABLE",
                "8,01/05/2018,S,C2,30/04/2018,E4A|DEC END_BEFORE_START",
                "8,01/05/2018,S,C2,,,x| TOO_MANY_CELLS",
            })
    void rejectsARowNothingCanBeMadeOf(String row, String issue) throws IOException {
        Load load = episodes(EPISODES, "7,01/05/2018,S,C2,,", row);
        assertThat(load.ids()).containsExactly("7");
        assertThat(load.issues("episodes.csv")).contains("3 " + issue);
        FileReport file = load.file("episodes.csv");
        assertThat(file.read()).isEqualTo(2);
        assertThat(file.accepted()).isEqualTo(1);
        assertThat(file.rejected()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "8,01/05/2018,S,C2,,E4A|REC REASON_WITHOUT_END",
                "8,01/05/2018,S,C2,01/05/2018,|REC END_WITHOUT_REASON",
                "8,01/05/2018,Q,C2,,|RNE UNKNOWN_CODE",
                "8,01/05/2018,S,C9,,|LS UNKNOWN_CODE",
                "8,01/05/2018,S,C2,01/06/2018,E99|REC UNKNOWN_CODE",
                "8,01/05/2018,S,C2| TOO_FEW_CELLS",
                "8,01/05/2018,S,C2,01/04/2019,X1|DEC AFTER_RETURN_YEAR",
                "8,01/05/18,S,C2,,|DECOM TWO_DIGIT_YEAR",
            })
    void reportsAnOddRowAndKeepsIt(String row, String issue) throws IOException {
        Load load = episodes(EPISODES, "7,01/05/2018,S,C2,,", row);
        assertThat(load.ids()).containsExactly("7", "8");
        assertThat(load.issues("episodes.csv")).contains("3 " + issue);
        assertThat(load.file("episodes.csv").accepted()).isEqualTo(2);
        assertThat(load.file("episodes.csv").repaired()).isEqualTo(issue.endsWith("TWO_DIGIT_YEAR") ? 1 : 0);
    }

    @Test
    void aCellTooManyIsNoFaultWhenBlank() throws IOException {
        Load load = episodes(EPISODES, "7,01/05/2018,S,C2,,, ,");
        assertThat(load.ids()).containsExactly("7");
        assertThat(load.codes()).doesNotContain(IssueCode.TOO_MANY_CELLS, IssueCode.TOO_FEW_CELLS);
    }

    @Test
    void anEndOnTheDayOfTheStartOrOn31MarchIsNotOdd() throws IOException {
        Load load = episodes(EPISODES, "7,01/05/2018,S,C2,01/05/2018,E4A", "8,01/05/2018,S,C2,31/03/2019,E4A");
        assertThat(load.issues("episodes.csv")).allMatch(issue -> issue.endsWith("COLUMN_MISSING"));
    }

    @Test
    void anOpenEpisodeHasNoReasonWhateverTheCellSays() throws IOException {
        Load load = episodes(EPISODES, "7,01/05/2018,S,C2,,E11");
        Episode episode = load.child("7").episodes().get(0);
        assertThat(episode.isOpen()).isTrue();
        assertThat(episode.endReason().isBlank()).isTrue();
        assertThat(episode.endsCare()).isFalse();
    }

    @Test
    void anUnknownCodeIsKeptAsItStands() throws IOException {
        Load load = episodes(EPISODES, "7,01/05/2018,S,c9,01/06/2018,e99");
        Episode episode = load.child("7").episodes().get(0);
        assertThat(episode.legalStatus().text()).isEqualTo("C9");
        assertThat(episode.legalStatus().isUnknown()).isTrue();
        assertThat(episode.endReason().text()).isEqualTo("E99");
        assertThat(episode.endReason()).hasToString("(unknown code)");
        assertThat(load.child("7").sex()).hasToString("(blank)");
        assertThat(episode.endsCare()).isTrue();
    }

    @Test
    void aRowWithTwoRepairsCountsOnce() throws IOException {
        Load load = episodes(EPISODES, "7,01/05/18,S,C2,02/06/18,E4A");
        assertThat(load.file("episodes.csv").repaired()).isEqualTo(1);
        assertThat(load.codes().count(IssueCode.TWO_DIGIT_YEAR)).isEqualTo(2);
    }

    @Test
    void idsAreTextWithoutPointZeroAndLeadingZerosMatter() throws IOException {
        file("header.csv", "CHILD,SEX,DOB,ETHNIC", "7.0,1,,", "007,2,,");
        episodes(EPISODES, "7,01/05/2018,S,C2,,", "007,01/05/2018,S,C2,,");
        Load load = Load.of(directory);
        assertThat(load.ids()).containsExactlyInAnyOrder("7", "007");
        assertThat(load.child("7").sex().is(Sex.MALE)).isTrue();
        assertThat(load.child("007").sex().is(Sex.FEMALE)).isTrue();
    }

    @Test
    void joinsFilesInTextOrderInNumberOrderAndInNoOrder() throws IOException {
        file("header.csv", "CHILD,SEX,DOB,ETHNIC", "10,1,,", "100,1,,", "9,1,,");
        episodes(EPISODES, "9,01/05/2018,S,C2,,", "10,01/05/2018,S,C2,,", "100,01/05/2018,S,C2,,");
        file("uasc.csv", "CHILD,SEX,DOB,DUC", "100,1,,", "9,1,,", "10,1,,");
        Load load = Load.of(directory);
        assertThat(load.ids()).containsExactlyInAnyOrder("9", "10", "100");
        assertThat(load.children())
                .allMatch(child -> child.episodes().size() == 1
                        && child.asylumSeeking().isPresent()
                        && child.sex().is(Sex.MALE));
    }

    @ParameterizedTest
    @CsvSource({"9 10 100, 10 100 9", "10 100 9, 9 10 100"})
    void passesTheChildrenInTheOrderOfMostFiles(String ofTwoFiles, String ofOneFile) throws IOException {
        file("header.csv", rows("CHILD,SEX,DOB,ETHNIC", ofTwoFiles, ",1,,"));
        file("uasc.csv", rows("CHILD,SEX,DOB,DUC", ofOneFile, ",1,,"));
        Load load = episodes(rows(EPISODES, ofTwoFiles, ",01/05/2018,S,C2,,"));
        assertThat(String.join(" ", load.ids())).isEqualTo(ofTwoFiles);
    }

    private static String[] rows(String header, String ids, String rest) {
        return Stream.concat(Stream.of(header), Stream.of(ids.split(" ", -1)).map(id -> id + rest))
                .toArray(String[]::new);
    }

    @Test
    void rowsOfOneChildNeedNotStandTogether() throws IOException {
        Load load = episodes(EPISODES, "7,01/06/2018,P,C2,,", "8,01/05/2018,S,C2,,", "7,01/05/2018,S,C2,01/06/2018,X1");
        assertThat(load.child("7").episodes())
                .extracting(Episode::start)
                .containsExactly(MAY_1, LocalDate.of(2018, 6, 1));
    }

    @Test
    void optionalCellsThatCannotBeReadAreBlankAndReported() throws IOException {
        file("header.csv", "CHILD,SEX,DOB,ETHNIC,MOTHER", "7,3,ZZ/05/2002,WBRI,2");
        file("ad1.csv", "CHILD,NB_ADOPTR", "7,3");
        Load load = Load.of(directory);
        assertThat(load.issues("header.csv"))
                .contains("2 DOB DATE_UNREADABLE", "2 SEX UNKNOWN_CODE", "2 MOTHER UNKNOWN_CODE");
        assertThat(load.child("7").birthDate()).isEmpty();
        assertThat(load.issues("ad1.csv")).contains("2 NB_ADOPTR NUMBER_UNREADABLE");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, true",
        "40, 40, true",
        "21.0, 21, true",
        "007, 7, true",
        "41, , false",
        "-1, , false",
        "x, , false",
        "1.5, , false",
        ".0, , false",
        "9999999999999999999, , false"
    })
    void aScoreIsAWholeNumberFrom0To40(String cell, Integer score, boolean fine) throws IOException {
        episodes(EPISODES, "7,01/05/2018,S,C2,,");
        file("oc2.csv", "CHILD,SDQ_SCORE", "7," + cell);
        Load load = Load.of(directory);
        var read = load.child("7").healthOutcomes().get(0).sdqScore();
        assertThat(read.isPresent() ? (Integer) read.getAsInt() : null).isEqualTo(score);
        assertThat(load.codes().contains(IssueCode.NUMBER_UNREADABLE)).isEqualTo(!fine);
    }

    @Test
    void aReturnWithoutADatedRowHasNoYearSoItsYearlyRowsAreRejected() throws IOException {
        file("header.csv", "CHILD,SEX,DOB,ETHNIC", "7,1,,");
        file("oc3.csv", "CHILD,IN_TOUCH,ACTIV,ACCOM", "7,YES,F1,B1");
        Load load = Load.of(directory);
        assertThat(load.reader().coverage().returns().get(0).yearEnd()).isEmpty();
        assertThat(load.issues("oc3.csv")).contains("2  RETURN_YEAR_UNKNOWN");
        assertThat(load.child("7").careLeaver()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "31/03/2018, 2018-03-31",
        "01/04/2018, 2019-03-31",
        "30/03/2018, 2018-03-31",
        "31/12/2017, 2018-03-31",
        "01/01/2018, 2018-03-31"
    })
    void theYearEndsWithTheFirst31MarchOnOrAfterTheLatestStart(String decom, LocalDate yearEnd) throws IOException {
        Load load = episodes(EPISODES, "7,01/05/2012,S,C2,,", "8," + decom + ",S,C2,,", "9,01/05/2013,S,C2,,");
        assertThat(load.reader().coverage().returns().get(0).yearEnd()).contains(yearEnd);
    }

    @Test
    void aMissingIncidentMayTellTheYearAndAnEndMayNot() throws IOException {
        episodes(EPISODES, "7,01/05/2012,S,C2,01/05/2019,E4A");
        file("missing.csv", "CHILD,MISSING,MIS_START,MIS_END", "7,M,01/05/2013,");
        assertThat(Load.of(directory).reader().coverage().returns().get(0).yearEnd())
                .contains(LocalDate.of(2014, 3, 31));
    }

    @Test
    void aChildInNoHeaderIsReportedOnceAndDescribedByOtherFiles() throws IOException {
        file("header.csv", "CHILD,SEX,DOB,ETHNIC", "8,1,,");
        episodes(EPISODES, "7,01/05/2018,S,C2,01/06/2018,X1", "7,01/06/2018,P,C2,,");
        file("uasc.csv", "CHILD,SEX,DOB,DUC", "7,2,10/05/2002,");
        Load load = Load.of(directory);
        assertThat(load.issues("uasc.csv")).containsExactly("2  NOT_IN_HEADER");
        assertThat(load.codes().count(IssueCode.NOT_IN_HEADER)).isEqualTo(1);
        assertThat(load.child("7").sex().is(Sex.FEMALE)).isTrue();
        assertThat(load.child("7").birthDate()).contains(LocalDate.of(2002, 5, 10));
    }

    @Test
    void withoutAHeaderFileNoChildIsReportedAsMissingFromIt() throws IOException {
        assertThat(episodes(EPISODES, "7,01/05/2018,S,C2,,").codes()).doesNotContain(IssueCode.NOT_IN_HEADER);
    }

    @Test
    void theHeadersDateOfBirthCountsAndAnotherIsReported() throws IOException {
        file("header.csv", "CHILD,SEX,DOB,ETHNIC", "7,1,10/05/2002,");
        file("uasc.csv", "CHILD,SEX,DOB,DUC", "7,2,11/05/2002,");
        file("previous_permanence.csv", "CHILD,DOB,PREV_PERM", "7,2002-05-10,Z1");
        Load load = Load.of(directory);
        assertThat(load.issues("uasc.csv")).containsExactly("2  BIRTH_DATE_DIFFERS");
        assertThat(load.codes().count(IssueCode.BIRTH_DATE_DIFFERS)).isEqualTo(1);
        assertThat(load.child("7").birthDate()).contains(LocalDate.of(2002, 5, 10));
        assertThat(load.child("7").sex().is(Sex.MALE)).isTrue();
    }

    @Test
    void ofTwoRowsOfATableWithOneRowAChildTheLaterCounts() throws IOException {
        file("header.csv", "CHILD,SEX,DOB,ETHNIC", "7,1,10/05/2002,WBRI", "7,2,,");
        Load load = Load.of(directory);
        assertThat(load.child("7").sex().is(Sex.FEMALE)).isTrue();
        assertThat(load.issues("header.csv")).contains("2  REPEATED_ROW");
        assertThat(load.file("header.csv").superseded()).isEqualTo(1);
        assertThat(load.file("header.csv").accepted()).isEqualTo(2);
    }

    @Test
    void ofTwoHeaderRowsTheLaterDateOfBirthIsTheOneThatOthersDifferFrom() throws IOException {
        file("header.csv", "CHILD,SEX,DOB,ETHNIC", "7,1,10/05/2002,", "7,1,11/05/2002,");
        file("uasc.csv", "CHILD,SEX,DOB,DUC", "7,1,11/05/2002,");
        Load load = Load.of(directory);
        assertThat(load.codes()).doesNotContain(IssueCode.BIRTH_DATE_DIFFERS);
        assertThat(load.child("7").birthDate()).contains(LocalDate.of(2002, 5, 11));
    }

    @Test
    void holdsNoCellOfAColumnThatIsReadPast() throws IOException {
        file("header.csv", "CHILD,SEX,DOB,ETHNIC,UPN", "7,1,,,A123456789012");
        Layout layout = HeaderRows.TABLE.layout();
        RowSource source = org.civicrules.performance.ssda903.CsvSource.of(directory.resolve("header.csv"), layout);
        try (RowSource.Cursor rows = source.open(layout.read(), new CellPool())) {
            Row row = rows.next().orElseThrow();
            assertThat(row.cell(layout.column("SEX"))).isEqualTo("1");
            assertThat(row.cell(layout.column("UPN"))).isEmpty();
        }
    }

    @Test
    void usesARowThatIsThereTwiceOnce() throws IOException {
        file("reviews.csv", "CHILD,DOB,REVIEW,REVIEW_CODE", "7,,01/06/2018,PN1", "7,,2018-06-01,PN1");
        file("missing.csv", "CHILD,DOB,MISSING,MIS_START,MIS_END", "7,,M,01/06/2018,", "7,,M,01/06/2018,");
        Load load = episodes(
                EPISODES,
                "7,01/05/2018,S,C2,01/06/2018,X1",
                "7,01/05/2018,S,C2,01/06/2018,X1",
                "8,01/05/2018,S,C2,01/06/2018,X1",
                "7,01/06/2018,P,C2,,",
                "7,01/05/2018,S,C2,01/06/2018,X1");

        assertThat(load.child("7").episodes()).hasSize(2);
        assertThat(load.child("7").reviews()).hasSize(1);
        assertThat(load.child("7").missing()).hasSize(1);
        assertThat(load.issues("episodes.csv")).contains("3  REPEATED_ROW", "6  REPEATED_ROW");
        assertThat(load.codes()).doesNotContain(IssueCode.REPEATED_EPISODE);
        assertThat(load.file("episodes.csv").read()).isEqualTo(5);
        assertThat(load.file("episodes.csv").accepted()).isEqualTo(5);
        assertThat(load.file("episodes.csv").superseded()).isEqualTo(2);
    }

    @Test
    void keepsRowsThatDifferInACell() throws IOException {
        file("reviews.csv", "CHILD,DOB,REVIEW,REVIEW_CODE", "7,,01/06/2018,PN1", "7,10/05/2002,01/06/2018,PN1");
        Load load = episodes(EPISODES, "7,01/05/2018,S,C2,,");

        assertThat(load.child("7").reviews()).hasSize(2);
        assertThat(load.codes()).doesNotContain(IssueCode.REPEATED_ROW);
    }

    @Test
    void reportsTwoEpisodesOfOneDayAndKeepsBothInFileOrder() throws IOException {
        Load load = episodes(EPISODES, "7,01/05/2018,S,V2,,", "7,01/05/2018,S,C2,,");
        assertThat(load.issues("episodes.csv")).contains("3  REPEATED_EPISODE");
        assertThat(load.child("7").episodes())
                .extracting(episode -> episode.legalStatus().text())
                .containsExactly("V2", "C2");
    }

    @Test
    void reportsOverlapsOpenRowsThatAreNotLastAndStartsOnTheDayOfAnEnd() throws IOException {
        Load load = episodes(
                EPISODES,
                "1,01/05/2018,S,C2,01/07/2018,X1",
                "1,30/06/2018,P,C2,,",
                "2,01/05/2018,S,C2,,",
                "2,01/06/2018,P,C2,,",
                "3,01/05/2018,S,C2,01/06/2018,E4A",
                "3,01/06/2018,S,C2,,",
                "4,01/05/2018,S,C2,01/06/2018,X1",
                "4,01/06/2018,S,C2,01/07/2018,E4A",
                "4,02/07/2018,S,C2,03/07/2018,E4A",
                "4,03/07/2018,P,C2,,");
        assertThat(load.issues("episodes.csv").stream().filter(issue -> !issue.endsWith("COLUMN_MISSING")))
                .containsExactly("3  OVERLAP", "4  OPEN_NOT_LAST", "7  START_ON_DAY_OF_END");
    }

    /** Facts, section 8: a person of 18 or over with an open row is counted and reported. */
    @ParameterizedTest
    @CsvSource({"31/03/2001, true", "01/04/2001, false", "30/03/2001, true", "'', false"})
    void reportsARowStillOpenOnA31MarchOnOrAfterTheEighteenthBirthday(String born, boolean reported)
            throws IOException {
        file("header.csv", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB", "7,2," + born + ",WBRI,,,");
        Load load = episodes(EPISODES, "7,01/05/2018,S,C2,01/06/2018,X1", "7,01/06/2018,P,C2,,");
        assertThat(load.issues("episodes.csv").contains("3  OPEN_AT_EIGHTEEN")).isEqualTo(reported);
        assertThat(load.codes().count(IssueCode.OPEN_AT_EIGHTEEN)).isEqualTo(reported ? 1 : 0);
        assertThat(load.child("7").episodes()).hasSize(2);
    }

    @Test
    void aFileOfAnotherNameIsReportedAndNotRead() throws IOException {
        file("notes.csv", "CHILD,NAME", "7,x");
        Files.createDirectory(directory.resolve("old.csv"));
        Load.writeText(directory, "LICENSE", "x");
        Load load = episodes(EPISODES, "7,01/05/2018,S,C2,,");
        assertThat(load.issues("notes.csv")).containsExactly("1  NOT_IN_LAYOUT");
        assertThat(load.report().files()).hasSize(2);
    }

    @Test
    void aPathThatIsNoReturnIsOneClearError() {
        assertThatThrownBy(() -> Load.of(directory.resolve("nowhere")))
                .isInstanceOf(UnreadableReturnException.class)
                .hasMessageEndingWith("nowhere: there is no such directory or file; give the directory that holds"
                        + " episodes.csv and header.csv, or the XML file of a return");
        assertThatThrownBy(() -> Load.of(directory))
                .isInstanceOf(UnreadableReturnException.class)
                .hasMessageContaining("no file of a return is here; expected episodes.csv");
        assertThatThrownBy(Load::of).hasMessage("at least one return is needed: returns=0");
    }

    @Test
    void anIssueReadsAsOneLine() throws IOException {
        Load load = episodes(EPISODES, "7,01/05/2018,S,C2,soon,");
        RowIssue issue = load.file("episodes.csv")
                .issues()
                .get(load.file("episodes.csv").issues().size() - 1);
        assertThat(issue.text())
                .isEqualTo(
                        directory.resolve("episodes.csv") + ", line 2, DEC: not a date (dd/mm/yyyy or yyyy-mm-dd), and"
                                + " blank would mean not ended; row rejected");
        assertThat(new Note(3, 14, "", IssueCode.CHILD_BLANK).in("a.xml").text())
                .isEqualTo("a.xml, line 3, character 14: the child's id is blank; row rejected");
    }

    @Test
    void readsAgainWhenAskedAgain() throws IOException {
        Load load = episodes(EPISODES, "7,01/05/2018,S,C2,,");
        assertThat(load.reader().forEachChild(child -> {})).isEqualTo(load.report());
    }

    @Test
    void sumsTheFiles() throws IOException {
        file("header.csv", "CHILD,SEX,DOB,ETHNIC", "7,1,10/05/02,", ",1,,");
        Load load = episodes(EPISODES, "7,01/05/18,S,C2,,", "7,x,S,C2,,");
        assertThat(load.report().read()).isEqualTo(4);
        assertThat(load.report().accepted()).isEqualTo(2);
        assertThat(load.report().rejected()).isEqualTo(2);
        assertThat(load.report().repaired()).isEqualTo(2);
        assertThat(load.report().unreadable()).isEmpty();
    }

    @Test
    void theSupplementaryDirectoryMustBeThere() throws IOException {
        episodes(EPISODES, "7,01/05/2018,S,C2,,");
        assertThatThrownBy(() -> Load.of(
                        List.of(directory),
                        Optional.of(directory.resolve("nowhere")),
                        StaleOpenRow.CLOSED_AFTER_RETURN))
                .isInstanceOf(UnreadableReturnException.class)
                .hasMessageEndingWith(
                        "nowhere: there is no such directory; give the directory that holds the supplementary"
                                + " files, or leave it out");
    }

    private void file(String name, String... lines) throws IOException {
        Load.write(directory, name, lines);
    }

    private Load episodes(String... lines) throws IOException {
        file("episodes.csv", lines);
        return Load.of(directory);
    }
}

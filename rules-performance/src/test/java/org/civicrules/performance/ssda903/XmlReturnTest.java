package org.civicrules.performance.ssda903;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.civicrules.core.file.RowIssue;
import org.civicrules.performance.child.Child;
import org.civicrules.performance.child.Flag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XmlReturnTest {

    private static final String EPISODE =
            "<EPISODE><DECOM>01/05/2018</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U4</PL><PL_POST>X1 1XX</PL_POST>"
                    + "<HOME_POST/><URN>1</URN><PLACE_PROVIDER>PR1</PLACE_PROVIDER><DEC/><REC/></EPISODE>";

    @TempDir
    Path directory;

    @Test
    void readsEveryTable() throws IOException {
        Load load =
                xml("<EXPSSDA903><CHILD><HEADER><CHILDID> 7 </CHILDID><UPN>A1</UPN><SEX>2</SEX><DOB>10/05/2002</DOB>"
                        + "<ETHNIC>WBRI</ETHNIC><UASC>1</UASC><DUC/>"
                        + "<AREVIEW><REVIEW>01/06/2018</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>"
                        + "<AREVIEW><REVIEW>01/12/2018</REVIEW><REVIEW_CODE>PN2</REVIEW_CODE></AREVIEW>"
                        + "<AMISSING><MISSING>M</MISSING><MIS_START>02/05/2018</MIS_START><MIS_END/></AMISSING>"
                        + "<MOTHER>0</MOTHER><MC_DOB/><PERMANENCE><PREV_PERM>Z1</PREV_PERM></PERMANENCE>"
                        + "<OC2><SDQ_SCORE>21</SDQ_SCORE><CONVICTED>1</CONVICTED></OC2>"
                        + "<IN_TOUCH>YES</IN_TOUCH><ACTIV>F1</ACTIV><ACCOM>B1</ACCOM>"
                        + "<DATE_INT>01/01/2018</DATE_INT><DATE_MATCH>01/02/2018</DATE_MATCH><FOSTER_CARE>0</FOSTER_CARE>"
                        + "<AD_PLACED><DATE_PLACED>01/03/2018</DATE_PLACED></AD_PLACED>"
                        + "<SWORKER><SW_ID>SW1</SW_ID><SW_DECOM>05/05/2018</SW_DECOM><SW_DEC/></SWORKER>"
                        + "<ADOLO><DOLO_START>06/05/2018</DOLO_START><DOLO_END/></ADOLO>"
                        + "</HEADER>" + EPISODE + "</CHILD></EXPSSDA903>");
        Child child = load.child("7");
        assertThat(load.codes()).isEmpty();
        assertThat(child.birthDate()).contains(LocalDate.of(2002, 5, 10));
        assertThat(child.episodes()).hasSize(1);
        assertThat(child.episodes().get(0).placementType().text()).isEqualTo("U4");
        assertThat(child.asylumSeeking()).isPresent();
        assertThat(child.reviews()).hasSize(2);
        assertThat(child.missing()).hasSize(1);
        assertThat(child.previousPermanence()).isPresent();
        assertThat(child.healthOutcomes().get(0).sdqScore()).hasValue(21);
        assertThat(child.careLeaver().get(0).birthDate()).contains(LocalDate.of(2002, 5, 10));
        assertThat(child.adoption().orElseThrow().byFosterCarer().is(Flag.NO)).isTrue();
        assertThat(child.placedForAdoption()).hasSize(1);
        assertThat(child.socialWorkers()).hasSize(1);
        assertThat(child.deprivationsOfLiberty()).hasSize(1);
        assertThat(child.mother().is(Flag.NO)).isTrue();
    }

    @Test
    void blankElementsMakeNoRows() throws IOException {
        Load load =
                xml("<R><CHILD><HEADER><CHILDID>7</CHILDID><SEX>1</SEX><DOB>10/05/2002</DOB><UASC/><DUC/><IN_TOUCH/>"
                        + "<ACTIV/><ACCOM/><DATE_INT/><OC2><SDQ_SCORE/></OC2><PERMANENCE/></HEADER>" + EPISODE
                        + "</CHILD></R>");
        assertThat(load.report().files().stream().filter(file -> file.read() > 0))
                .extracting(file -> file.file().replaceAll(".*#", "") + " " + file.read())
                .containsExactly("header 1", "episodes 1");
        assertThat(load.codes()).isEmpty();
    }

    @Test
    void anEndOfAsylumSeekingStatusAloneMakesARowAndANoMakesNone() throws IOException {
        assertThat(header("<DUC>10/05/2020</DUC>").child("7").asylumSeeking()).isPresent();
        assertThat(header("<UASC>0</UASC>").child("7").asylumSeeking()).isEmpty();
        assertThat(header("<UASC>n</UASC>").child("7").asylumSeeking()).isEmpty();
        assertThat(header("<UASC>Y</UASC>").child("7").asylumSeeking()).isPresent();
    }

    @Test
    void oneFilledElementOfATableMakesItsRow() throws IOException {
        assertThat(header("<LS_ADOPTR>L0</LS_ADOPTR>").child("7").adoption()).isPresent();
        assertThat(header("<ACCOM>B1</ACCOM>").child("7").careLeaver()).hasSize(1);
    }

    @Test
    void aRowOfAFileBesideItIsUsedOnce() throws IOException {
        Load.write(
                directory,
                "episodes.csv",
                "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,URN",
                "7,2018-05-01,S,C2,N1,U4,PR1,,,1");
        Load.writeText(
                directory, "return.xml", "<R><CHILD><HEADER><CHILDID>7</CHILDID></HEADER>" + EPISODE + "</CHILD></R>");

        Load load = Load.of(directory);

        assertThat(load.child("7").episodes()).hasSize(1);
        assertThat(load.report().superseded()).isEqualTo(1);
    }

    @Test
    void anIssueNamesLineAndCharacter() throws IOException {
        Load load = xml("<R>\n<CHILD><HEADER><CHILDID>7</CHILDID><SEX>9</SEX></HEADER>\n"
                + EPISODE.replace("01/05/2018", "soon") + "</CHILD></R>");
        assertThat(load.file("#header").issues())
                .extracting(issue -> issue.line() + " " + issue.column() + " " + Load.code(issue))
                .containsExactly("3 SEX UNKNOWN_CODE");
        RowIssue issue = load.file("#episodes").issues().get(0);
        assertThat(issue.line()).isEqualTo(3);
        assertThat(issue.place()).matches("character [0-9]{2,}");
        assertThat(issue.code()).isEqualTo("required-unreadable");
        assertThat(load.file("#episodes").rejected()).isEqualTo(1);
    }

    @Test
    void elementsOfNoLayoutAreReportedOnceEachByPlace() throws IOException {
        Load load = xml("<R><CHILD><HEADER><CHILDID>7</CHILDID><NICKNAME>x</NICKNAME></HEADER>" + EPISODE + "</CHILD>"
                + "<CHILD><HEADER><CHILDID>8</CHILDID><NICKNAME>x</NICKNAME>"
                + "<PET><NAME>x</NAME></PET></HEADER>"
                + EPISODE.replace("<CIN>", "<MOOD>x</MOOD><CIN>") + "</CHILD></R>");
        assertThat(load.file("#header").issues())
                .extracting(Load::code, RowIssue::column)
                .containsOnly(tuple(IssueCode.EXTRA_COLUMN, "element"))
                .hasSize(3);
        assertThat(load.report().toString()).doesNotContain("NICKNAME", "PET", "MOOD");
    }

    @Test
    void ofARepeatedElementTheFirstCounts() throws IOException {
        Load load = header("<SEX>1</SEX><SEX>2</SEX>");
        assertThat(load.child("7").sex().text()).isEqualTo("1");
        assertThat(load.codes()).containsOnly(IssueCode.REPEATED_ELEMENT);
    }

    @Test
    void readsTextAcrossCdataAndCharacterReferences() throws IOException {
        Load load = xml("<R><CHILD><HEADER><CHILDID><![CDATA[7]]>&#55;</CHILDID></HEADER>" + EPISODE + "</CHILD></R>");
        assertThat(load.ids()).containsExactly("77");
    }

    @Test
    void refusesADocumentTypeAndReadsNoExternalFile() throws IOException {
        Path secret = Load.write(directory, "secret.txt", "SECRET");
        Load load = xml("<!DOCTYPE r [<!ENTITY x SYSTEM \""
                + secret.resolve("secret.txt").toUri() + "\">]>"
                + "<R><CHILD><HEADER><CHILDID>&x;</CHILDID></HEADER></CHILD></R>");
        assertRefused(load, IssueCode.XML_DOCTYPE);
        assertThat(load.report().toString()).doesNotContain("SECRET");
    }

    @Test
    void refusesAnEntityBombAtOnce() throws IOException {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE r [<!ENTITY a0 \"aaaaaaaaaa\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        assertRefused(
                xml(bomb + "]><R><CHILD><HEADER><CHILDID>&a29;</CHILDID></HEADER></CHILD></R>"), IssueCode.XML_DOCTYPE);
    }

    @Test
    void whatIsNotWellFormedIsNotReadAtAll() throws IOException {
        Load load = xml("<R><CHILD><HEADER><CHILDID>7</CHILDID></HEADER>" + EPISODE + "</CHILD><CHILD>");
        assertRefused(load, IssueCode.XML_MALFORMED);
        assertThat(load.report().read()).isEqualTo(2);
        assertThat(load.report().rejected()).isEqualTo(2);
        assertRefused(
                xml("<R><CHILD><HEADER><CHILDID>&unknown;</CHILDID></HEADER></CHILD></R>"), IssueCode.XML_MALFORMED);
        assertRefused(xml(""), IssueCode.XML_MALFORMED);
        assertRefused(xml("CHILD,DECOM"), IssueCode.XML_MALFORMED);
        assertRefused(xml("<?xml version='1.0' encoding='no-such'?><R><CHILD/></R>"), IssueCode.XML_MALFORMED);
    }

    @Test
    void elementsMayNestSoDeepAndNoDeeper() throws IOException {
        assertRefused(
                xml("<R><CHILD>" + "<A>".repeat(65) + "</A>".repeat(65) + "</CHILD></R>"), IssueCode.XML_MALFORMED);
        assertThat(xml("<R><CHILD>" + "<A>".repeat(64) + "</A>".repeat(64) + "</CHILD></R>")
                        .codes())
                .contains(IssueCode.CHILD_BLANK);
        assertRefused(xml("<R><CHILD>" + "<A>".repeat(100_000) + "</CHILD></R>"), IssueCode.XML_MALFORMED);
    }

    @Test
    void xmlOfAnotherKindIsRefused() throws IOException {
        assertRefused(xml("<html><body/></html>"), IssueCode.XML_OTHER);
    }

    private static void assertRefused(Load load, IssueCode code) {
        assertThat(load.codes()).containsExactly(code);
        assertThat(load.children()).isEmpty();
        assertThat(load.report().unreadable()).hasSize(1);
        assertThat(load.reader().coverage().returns().get(0).tables()).isEmpty();
    }

    private Load header(String elements) throws IOException {
        return xml("<R><CHILD><HEADER><CHILDID>7</CHILDID>" + elements + "</HEADER>" + EPISODE + "</CHILD></R>");
    }

    private Load xml(String text) throws IOException {
        Load.writeText(directory, "return.xml", text);
        return Load.of(directory.resolve("return.xml"));
    }
}

package org.civicrules.performance.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.civicrules.core.file.RowIssue;
import org.civicrules.core.file.TableSource;
import org.civicrules.core.rule.Authority;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.Outcome;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults that stood in published returns: each raises exactly one finding, and what is in order raises none. */
class PlausibilityRulesTest {

    private static final String PERCEPTION = "year,tenure,code,measure,very_satisfied,fairly_satisfied,neither,"
            + "fairly_dissatisfied,very_dissatisfied,not_applicable_dont_know,published_pct,weighted\n";
    private static final String MANAGEMENT = "year,scope,code,measure,numerator,denominator,published\n";
    private static final String CHANNELS = "year,tenure,code,channel,responses,tp01\n";
    private static final String MELTON_TP01 = "2024,LCRA,31UG,TP01,130,184,83,43,55,,63.4,No\n";

    @Test
    void findsTheSwappedChannelsOfMeltonAndSaysThatSwappingMendsThem() {
        List<Finding> faults = faults(
                PERCEPTION + MELTON_TP01,
                CHANNELS + "2024,LCRA,31UG,telephone,379,49.1\n2024,LCRA,31UG,internet,112,67.8\n"
                        + "2024,LCRA,31UG,postal,4,[S]\n");

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.rule().value()).isEqualTo("tsm.check.channel-totals");
            assertThat(fault.outcome()).isEqualTo(Outcome.DEPARTED);
            assertThat(fault.authority()).isEqualTo(Authority.POLICY);
            assertThat(fault.subject()).isEqualTo("file-1.csv, line 2, TP01");
            assertThat(fault.statement())
                    .isEqualTo("TP01 is 63.4, but the channels allow only 52.9 to 53.8; swapping the TP01 of telephone"
                            + " and internet would mend it");
            assertThat(fault.citations())
                    .extracting(citation -> citation.clause())
                    .containsExactly("TSM.CHANNELS");
            assertThat(fault.explanation().toText())
                    .contains("fact: answers to TP01 = 495")
                    .contains("fact: responses by channel = 495")
                    .contains("fact: TP01 = 63.4343434343")
                    .contains("fact: TP01 the channels allow = 52.9 to 53.8")
                    .contains(
                            "would change it: file-2.csv, line 2, responses: channel figures that add up to the total");
        });
    }

    @Test
    void findsTheBuildingsThatMeltonCountedInThreeMeasures() {
        List<Finding> faults = faults(MANAGEMENT
                + "2024,ALL,31UG,BS01,1396,1397,99.9\n2024,ALL,31UG,BS02,18,18,100\n2024,ALL,31UG,BS03,427,427,100\n"
                + "2024,ALL,31UG,BS04,4,4,100\n2024,ALL,31UG,BS05,4,4,100\n"
                + "2025,ALL,31UG,BS01,1425,1425,100\n2025,ALL,31UG,BS02,427,427,100\n2025,ALL,31UG,BS03,427,427,100\n"
                + "2025,ALL,31UG,BS04,116,116,100\n2025,ALL,31UG,BS05,116,116,100\n");

        assertThat(faults)
                .extracting(Finding::text)
                .containsExactly(
                        "DEPARTED tsm.check.buildings-for-dwellings (file-1.csv, line 8, BS02): The denominator was 18 in"
                                + " 2024 and is 427 in 2025: one of them looks like buildings, not dwellings",
                        "DEPARTED tsm.check.buildings-for-dwellings (file-1.csv, line 10, BS04): The denominator was 4 in"
                                + " 2024 and is 116 in 2025: one of them looks like buildings, not dwellings",
                        "DEPARTED tsm.check.buildings-for-dwellings (file-1.csv, line 11, BS05): The denominator was 4 in"
                                + " 2024 and is 116 in 2025: one of them looks like buildings, not dwellings");
        assertThat(faults.get(0).explanation().toText())
                .contains("fact: denominator in 2024 = 18")
                .contains("fact: denominator in 2025 = 427")
                .contains("parameter: factor = 5 or more, either way");
    }

    @Nested
    class Each {

        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiter = '|', textBlock = """
                numerator-over-denominator | 2024,ALL,X,BS01,5,4,125       | The numerator 5 is greater than the denominator 4
                hundred-with-failure       | 2025,ALL,X,BS01,9996,10000,100.0 | Shown as 100.0 although 4 of 10000 failed
                hundred-with-failure       | 2025,ALL,X,BS01,19999,20000,  | Shown as 100.0 although 1 of 20000 failed
                hundred-with-failure       | 2025,ALL,X,RP02 2,1,2,100     | Shown as 100.0 although 1 of 2 failed
                figure-without-value       | 2024,ALL,X,BS05,0,0,0         | A figure is shown although there is no value: the base is empty
                figure-without-value       | 2024,ALL,X,BS05,[X],[X],0     | A figure is shown although there is no value: [X] left blank by the landlord
                unknown-marker             | 2024,ALL,X,BS05,[Q],[Q],[Q]   | Unknown marker in numerator, denominator, published
                unknown-marker             | 2024,ALL,X,BS05,1,2,[n/a]     | Unknown marker in published
                unknown-marker             | 2024,ALL,X,BS05,1,[],50       | Unknown marker in denominator
                """)
        void faultOfOneRowRaisesOneFinding(String rule, String row, String statement) {
            assertThat(faults(MANAGEMENT + row + "\n")).singleElement().satisfies(fault -> {
                assertThat(fault.rule().value()).isEqualTo("tsm.check." + rule);
                assertThat(fault.statement()).isEqualTo(statement);
                assertThat(fault.subject()).startsWith("file-1.csv, line 2");
            });
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                2024,ALL,X,BS01,4,4,100
                2024,ALL,X,BS01,9994,10000,99.9
                2024,ALL,X,BS01,9996,10000,99.9
                2024,ALL,X,RP01,0,4,0
                2024,ALL,X,RP01,4,4,100
                2024,ALL,X,RP01,9999,10000,100
                2024,LCRA,X,CH01 1,5,4,1250
                2024,ALL,X,BS05,0,0,[U]
                2024,ALL,X,BS05,0,0,
                2024,ALL,X,BS05,[X],[X],
                2024,ALL,X,BS05,one,2,50
                2024,ALL,X,NM01 2,5,100,50
                2024,LCRA,X,CH02 1,5,100,5
                """)
        void rowInOrderRaisesNone(String row) {
            assertThat(faults(MANAGEMENT + row + "\n")).isEmpty();
        }

        @Test
        void complaintsToAnswerThatAreNotTheComplaintsMadeRaiseOneFinding() {
            String made = "2024,LCRA,X,CH01 2,122,7490,16.3\n";

            assertThat(faults(MANAGEMENT + made + "2024,LCRA,X,CH02 2,57,106,53.8\n"))
                    .singleElement()
                    .satisfies(fault -> {
                        assertThat(fault.rule().value()).isEqualTo("tsm.check.complaint-counts");
                        assertThat(fault.outcome()).isEqualTo(Outcome.BREACHED);
                        assertThat(fault.subject()).isEqualTo("file-1.csv, line 2, CH01 2");
                        assertThat(fault.statement())
                                .isEqualTo("CH01 counts 122 complaints made, CH02 106 complaints to answer");
                    });
            assertThat(faults(MANAGEMENT + made + "2024,LCRA,X,CH02 2,57,122,46.7\n"))
                    .isEmpty();
            assertThat(faults(MANAGEMENT + made + "2024,LCRA,X,CH02 2,57,122.0,46.7\n"))
                    .isEmpty();
            assertThat(faults(MANAGEMENT + made + "2024,LCRA,X,CH02 2,57,[X],\n"))
                    .isEmpty();
            // Another stage, tenure, landlord or year is another matter.
            assertThat(faults(MANAGEMENT + made + "2024,LCRA,X,CH02 1,57,106,53.8\n"))
                    .isEmpty();
            assertThat(faults(MANAGEMENT + made + "2024,LCHO,X,CH02 2,57,106,53.8\n"))
                    .isEmpty();
            assertThat(faults(MANAGEMENT + made + "2024,LCRA,Y,CH02 2,57,106,53.8\n"))
                    .isEmpty();
            assertThat(faults(MANAGEMENT + made + "2025,LCRA,X,CH02 2,57,106,53.8\n"))
                    .isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"3, 2, 1", "2, 2, 0", "1, 2, 0", "3, [X], 0", "[X], 2, 0"})
        void moreHateIncidentsThanCasesRaiseOneFinding(String hate, String all, int faults) {
            String csv = MANAGEMENT + "2024,ALL,X,NM01 1," + all + ",1000,\n2024,ALL,X,NM01 2," + hate + ",1000,\n";

            assertThat(faults(csv)).hasSize(faults).allSatisfy(fault -> {
                assertThat(fault.rule().value()).isEqualTo("tsm.check.hate-incidents");
                assertThat(fault.subject()).isEqualTo("file-1.csv, line 3, NM01 2");
                assertThat(fault.statement()).isEqualTo("3 cases with hate incidents are more than all 2 cases");
            });
        }

        @ParameterizedTest
        @CsvSource({
            "BS02, 100, 499, 0",
            "BS02, 100, 500, 1",
            "BS02, 100, 501, 1",
            "BS05, 500, 100, 1",
            "BS05, 499, 100, 0",
            "BS03, 0, 100, 0",
            "BS03, 100, 0, 0",
            "BS04, [X], 100, 0",
            "BS04, 100, [X], 0",
            "BS01, 100, 1000, 0",
            "RP01, 100, 1000, 0",
        })
        void aDenominatorFiveTimesAsLargeRaisesOneFinding(String measure, String then, String now, int faults) {
            String csv = MANAGEMENT + "2025,ALL,X," + measure + ",0," + now + ",\n2024,ALL,X," + measure + ",0," + then
                    + ",\n2025,ALL,Y," + measure + ",0,1,\n2025,LCRA,X," + measure + ",0,1,\n";

            assertThat(faults(csv)).hasSize(faults).allSatisfy(fault -> {
                assertThat(fault.rule().value()).isEqualTo("tsm.check.buildings-for-dwellings");
                assertThat(fault.subject()).isEqualTo("file-1.csv, line 2, " + measure);
            });
        }

        @ParameterizedTest
        @CsvSource({"TP01, 3, 1", "TP01, 0, 0", "TP01, '', 0", "TP01, [X], 0", "TP05, 3, 0", "TP10, 1, 1"})
        void anOptionThatMayNotBeOfferedRaisesOneFinding(String measure, String count, int faults) {
            String csv = PERCEPTION + "2024,LCRA,X," + measure + ",1,2,3,4,5," + count + ",,No\n";

            assertThat(faults(csv)).hasSize(faults).allSatisfy(fault -> {
                assertThat(fault.rule().value()).isEqualTo("tsm.check.option-not-offered");
                assertThat(fault.outcome()).isEqualTo(Outcome.BREACHED);
                assertThat(fault.statement())
                        .isEqualTo(
                                count + " answered \"not applicable\" or \"do not know\", which this question may not"
                                        + " offer");
            });
        }
    }

    @Nested
    class Channels {

        @Test
        void areInOrderWhereTheyGiveTheTotal() {
            assertThat(faults(
                            PERCEPTION + MELTON_TP01,
                            CHANNELS + "2024,LCRA,31UG,telephone,379,67.8\n2024,LCRA,31UG,internet,112,49.1\n"
                                    + "2024,LCRA,31UG,postal,4,[S]\n"))
                    .isEmpty();
        }

        @Test
        void areToldApartByLandlordTenureAndYear() {
            assertThat(faults(
                            PERCEPTION + MELTON_TP01,
                            CHANNELS + "2025,LCRA,31UG,telephone,495,1\n2024,LCHO,31UG,telephone,495,1\n"
                                    + "2024,LCRA,31UH,telephone,495,1\n"))
                    .isEmpty();
            assertThat(faults(PERCEPTION + MELTON_TP01, CHANNELS + "2024,lcra,31UG,telephone,495,1\n"))
                    .hasSize(1);
        }

        @Test
        void areNotJudgedWhereTheResponsesOfOneAreUnknown() {
            assertThat(faults(
                            PERCEPTION + MELTON_TP01,
                            CHANNELS + "2024,LCRA,31UG,telephone,379,1\n2024,LCRA,31UG,internet,[X],2\n"))
                    .isEmpty();
        }

        @Test
        void allowTheResponsesThatLeftTheQuestionOut() {
            String row = "2025,LCRA,X,TP01,30,30,10,10,10,,66.7,No\n";

            // 60 of 90 answers; ten of the 100 responses were silent, by either channel, and 80 may stand for 79.5 to
            // 80.5.
            assertThat(faults(PERCEPTION + row, CHANNELS + "2025,LCRA,X,a,50,80\n2025,LCRA,X,b,50,40\n"))
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.statement())
                            .isEqualTo("TP01 is 66.7, but the channels allow only 57.3 to 62.7; no swap of two channels"
                                    + " would mend it"));
            // 50 at 90 and 50 at 40: (50 x 90 + 40 x 40) / 90 = 67.8 at the most.
            assertThat(faults(PERCEPTION + row, CHANNELS + "2025,LCRA,X,a,50,90\n2025,LCRA,X,b,50,40\n"))
                    .isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"No, 494, 1", "No, 495, 0", "No, 496, 0", "Yes, 493, 1", "Yes, 494, 0", "Yes, 495, 0"})
        void areAtLeastAsManyResponsesAsAnswers(String weighted, String responses, int faults) {
            String row = MELTON_TP01.replace("No", weighted);

            assertThat(faults(PERCEPTION + row, CHANNELS + "2024,LCRA,31UG,all," + responses + ",63.4\n"))
                    .hasSize(faults)
                    .allSatisfy(fault -> assertThat(fault.statement())
                            .isEqualTo("495 answers to TP01 are more than the " + responses + " responses by channel"));
        }

        @Test
        void ofAWeightedSurveyNeedNotGiveItsWeightedTotal() {
            assertThat(faults(PERCEPTION + MELTON_TP01.replace("No", "Yes"), CHANNELS + "2024,LCRA,31UG,all,495,20\n"))
                    .isEmpty();
        }

        @Test
        void withABadCellAreRejectedAndNamed() {
            LandlordReturn checked = read(CHANNELS + "2024,LCRA,31UG,all,many,20\n2024,LCRA,31UG,all,4,[Q]\n");

            assertThat(checked.issues())
                    .extracting(RowIssue::text)
                    .containsExactly(
                            "file-1.csv, line 2, responses: expected a count in digits, with a point for decimals"
                                    + " and no separators",
                            "file-1.csv, line 3, tp01: unknown marker; use [X], [Z], [E], [S], [U] or leave the"
                                    + " cell empty");
            assertThat(checked.channelFiles())
                    .singleElement()
                    .satisfies(file -> assertThat(file.rows()).isEmpty());
            assertThat(faults(checked)).extracting(Finding::statement).containsExactly("Unknown marker in tp01");
        }
    }

    @Test
    void everyRuleSaysWhatItLookedAtWhereItFindsNothing() {
        List<Finding> findings = PlausibilityRules.book()
                .decide(read(MANAGEMENT + "2024,ALL,X,BS01,4,4,100\n2024,ALL,X,NM01 1,4,4,1000\n"));

        assertThat(findings)
                .extracting(Finding::text)
                .containsExactly(
                        "MET tsm.check.unknown-marker (the return): No fault in 2 checked",
                        "MET tsm.check.numerator-over-denominator (the return): No fault in 1 checked",
                        "NOT_APPLICABLE tsm.check.complaint-counts (the return): Nothing in the return to check",
                        "NOT_APPLICABLE tsm.check.hate-incidents (the return): Nothing in the return to check",
                        "NOT_APPLICABLE tsm.check.buildings-for-dwellings (the return): Nothing in the return to check",
                        "MET tsm.check.hundred-with-failure (the return): No fault in 1 checked",
                        "NOT_APPLICABLE tsm.check.figure-without-value (the return): Nothing in the return to check",
                        "NOT_APPLICABLE tsm.check.option-not-offered (the return): Nothing in the return to check",
                        "NOT_APPLICABLE tsm.check.channel-totals (the return): Nothing in the return to check");
    }

    @Test
    void everyFindingIsCitedAndExplained() {
        assertThat(PlausibilityRules.book().rules().values()).allSatisfy(rule -> {
            assertThat(rule.citations()).isNotEmpty();
            assertThat(rule.title()).isNotBlank();
            assertThat(rule.authority()).isEqualTo(Authority.POLICY);
        });
        assertThat(faults(MANAGEMENT + "2024,ALL,X,BS01,5,4,125\n"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.explanation().toText())
                        .isEqualTo("The numerator 5 is greater than the denominator 4"
                                + " {tsm.check.numerator-over-denominator}\n"
                                + "  fact: numerator = 5\n"
                                + "  fact: denominator = 4\n"
                                + "  result: BREACHED\n"
                                + "  would change it: file-1.csv, line 2, numerator: a numerator of at most 4\n"
                                + fault.citations().stream()
                                        .map(citation -> "  source: " + citation.text() + "\n")
                                        .reduce("", String::concat)));
    }

    @Test
    void countsTheFirstOfTwoRowsAboutTheSameThing() {
        assertThat(faults(MANAGEMENT
                        + "2024,ALL,X,NM01 1,4,1000,\n2024,ALL,X,NM01 1,1,1000,\n2024,ALL,X,NM01 2,3,1000,\n"))
                .isEmpty();
    }

    @Test
    void refusesAFileOfNoKnownLayout() {
        assertThatThrownBy(() -> read("a,b\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "file-1.csv, line 1: the header is none of those known: perception (year,tenure,")
                .hasMessageContaining("channels (year,tenure,code,channel,responses,tp01)");
    }

    private static List<Finding> faults(String... files) {
        return faults(read(files));
    }

    private static List<Finding> faults(LandlordReturn checked) {
        return PlausibilityRules.book().decide(checked).stream()
                .filter(finding -> finding.outcome() == Outcome.BREACHED || finding.outcome() == Outcome.DEPARTED)
                .toList();
    }

    private static LandlordReturn read(String... files) {
        LandlordReturn.Builder builder = LandlordReturn.builder();
        for (int at = 0; at < files.length; at++) {
            builder.read(TableSource.csv("file-" + (at + 1) + ".csv", files[at]));
        }
        return builder.build();
    }
}

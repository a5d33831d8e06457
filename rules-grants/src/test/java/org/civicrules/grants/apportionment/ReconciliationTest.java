package org.civicrules.grants.apportionment;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.civicrules.grants.Grants.pounds;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.indicator.Exact;
import org.civicrules.core.rule.Authority;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.Modality;
import org.civicrules.core.source.Source;
import org.civicrules.grants.scheme.Period;
import org.civicrules.grants.scheme.SchemeLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of the Bury paper of 8 December 2021, section 2, and what they give. */
class ReconciliationTest {

    private static final Source PAPER = Source.builder()
            .id("bury-scb-2021-12-08")
            .title("Distribution of the fund")
            .publisher("Bury Council")
            .edition("8 December 2021")
            .licence("restated")
            .build();

    private static final Citation TABLE = Citation.of(PAPER, "BURY.7", "2.2");

    private static PublishedLine line(String key, String percent, PercentageRole role, String amount) {
        return new PublishedLine(key, Exact.of(new BigDecimal(percent)), role, 0, pounds(amount), TABLE);
    }

    private static ImmutableList<PublishedLine> lines(PercentageRole role) {
        return ImmutableList.of(
                line("care-providers", "45", role, "148608.00"),
                line("nursing-homes", "25", role, "83178.00"),
                line("heads-up-pilot", "3", role, "10615.00"),
                line("workforce-hub", "27", role, "89387.00"));
    }

    private static PublishedSplit split(
            String base, String tolerance, ImmutableList<PublishedLine> lines, PublishedRate... rates) {
        return PublishedSplit.builder()
                .baseName("tranche 1")
                .base(pounds(base))
                .unit(pounds("1.00"))
                .tolerance(pounds(tolerance))
                .toleranceReason("a test")
                .addAllLines(lines)
                .addRates(rates)
                .build();
    }

    private static PublishedSplit bury(PercentageRole role, PublishedRate... rates) {
        return split("331788.60", "0.00", lines(role), rates);
    }

    private static PublishedRate rate(String line, String rate, Optional<BigFraction> units) {
        return new PublishedRate(line, pounds(rate), pounds("1.00"), "beds", units, TABLE);
    }

    private static Reconciliation reconcile(PublishedSplit split) {
        SchemeLibrary library = SchemeLibrary.shipped();
        return Reconciliation.of(split, library.scheme("wrrf-1"), Optional.of(pounds("552981.00")), library);
    }

    private static ImmutableList<Finding> findings(PublishedSplit split, String rule) {
        return reconcile(split).findings().stream()
                .filter(finding -> finding.rule().value().equals(rule))
                .collect(toImmutableList());
    }

    private static Finding only(PublishedSplit split, String rule) {
        ImmutableList<Finding> found = findings(split, rule);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            care-providers | 44.790% | £330,240.00  | £149,304.87  | -£696.87   | 696.00
            nursing-homes  | 25.070% | £332,712.00  | £82,947.15   | +£230.85   | 231.00
            heads-up-pilot | 3.199%  | £353,833.33  | £9,953.658   | +£661.342  | 661.00
            workforce-hub  | 26.941% | £331,062.96  | £89,582.922  | -£195.922  | 196.00
            """)
    void readsThePublishedPercentagesAsLabelsRoundedFromTheAmounts(
            String key, String share, String impliedBase, String exact, String difference, String atStake) {
        Finding finding = findings(bury(PercentageRole.DESCRIPTIVE), "grants.published-line").stream()
                .filter(found -> found.subject().equals("line " + key))
                .findFirst()
                .orElseThrow();

        assertThat(finding.outcome()).isEqualTo(Outcome.MET);
        assertThat(finding.statement())
                .contains(share + " of tranche 1, which rounds to the published")
                .contains(" is " + exact + ", a difference of " + difference);
        assertThat(finding.explanation().facts()).containsEntry("implied base", impliedBase);
        assertThat(finding.explanation().arithmetic().orElseThrow()).endsWith("= " + difference);
        assertThat(finding.amountAtStake()).contains(pounds(atStake));
        assertThat(finding.citations()).containsExactly(TABLE);
    }

    @Test
    void findsEveryLineInconsistentWhenThePercentagesAreTakenAsInputs() {
        assertThat(findings(bury(PercentageRole.INPUT), "grants.published-line"))
                .hasSize(4)
                .allSatisfy(finding -> {
                    assertThat(finding.outcome()).isEqualTo(Outcome.DEPARTED);
                    assertThat(finding.modality()).isEqualTo(Modality.SHOULD);
                    assertThat(finding.authority()).isEqualTo(Authority.POLICY);
                });
    }

    @Test
    void acceptsAnInputLineWithinTheToleranceAndNotAPennyOutside() {
        ImmutableList<PublishedLine> one = ImmutableList.of(line("all", "100", PercentageRole.INPUT, "99.00"));

        assertThat(only(split("100.00", "1.00", one), "grants.published-line").outcome())
                .isEqualTo(Outcome.MET);
        assertThat(only(split("100.00", "0.99", one), "grants.published-line").outcome())
                .isEqualTo(Outcome.DEPARTED);
    }

    @ParameterizedTest(name = "{0} of 1000 published as {1} % fits: {2}")
    @CsvSource({"444.99, 44, true", "445.00, 45, true", "454.99, 45, true", "455.00, 45, false", "444.99, 45, false"})
    void roundsALabelHalfUp(String amount, String percent, boolean fits) {
        ImmutableList<PublishedLine> one = ImmutableList.of(line("part", percent, PercentageRole.DESCRIPTIVE, amount));

        assertThat(only(split("1000.00", "0.00", one), "grants.published-line").outcome())
                .isEqualTo(fits ? Outcome.MET : Outcome.DEPARTED);
    }

    @Test
    void findsSixtyPenceInNoLine() {
        Finding total = only(bury(PercentageRole.DESCRIPTIVE), "grants.published-total");

        assertThat(total.outcome()).isEqualTo(Outcome.DEPARTED);
        assertThat(total.amountAtStake()).contains(pounds("0.60"));
        assertThat(total.statement()).isEqualTo("£0.60 of tranche 1 is in no line.");
        assertThat(total.explanation().arithmetic().orElseThrow())
                .isEqualTo("£148,608.00 + £83,178.00 + £10,615.00 + £89,387.00 = £331,788.00;"
                        + " £331,788.60 - £331,788.00 = £0.60");
    }

    @ParameterizedTest(name = "{0} with tolerance {1}: {2}")
    @CsvSource({
        "331788.00, 0.00, MET, The lines add up to tranche 1.",
        "331788.01, 0.00, DEPARTED, £0.01 of tranche 1 is in no line.",
        "331788.01, 0.01, MET, £0.01 of tranche 1 is in no line.",
        "331787.99, 0.00, DEPARTED, The lines come to £0.01 more than tranche 1.",
        "331787.99, 0.01, MET, The lines come to £0.01 more than tranche 1."
    })
    void comparesTheTotalWithTheBase(String base, String tolerance, Outcome outcome, String statement) {
        Finding total = only(split(base, tolerance, lines(PercentageRole.DESCRIPTIVE)), "grants.published-total");

        assertThat(total.outcome()).isEqualTo(outcome);
        assertThat(total.statement()).isEqualTo(statement);
    }

    @Test
    void findsThatNoRoundingGetsThePublishedAmountsFromThePercentages() {
        Finding finding = only(bury(PercentageRole.DESCRIPTIVE), "grants.published-percentages");

        assertThat(finding.outcome()).isEqualTo(Outcome.DEPARTED);
        assertThat(finding.statement()).contains("do not follow").contains("£1.00");
        assertThat(finding.explanation().arithmetic())
                .contains("the percentages add up to 100; 4 of 4 amounts lie a unit or more from their exact share");
        assertThat(finding.explanation().children())
                .extracting(child -> child.arithmetic().orElseThrow())
                .containsExactly(
                        "£148,608.00 - 45% x £331,788.60 = -£696.87",
                        "£83,178.00 - 25% x £331,788.60 = +£230.85",
                        "£10,615.00 - 3% x £331,788.60 = +£661.342",
                        "£89,387.00 - 27% x £331,788.60 = -£195.922");
    }

    @ParameterizedTest(name = "{0} + {1} of 100.50: {2}")
    @CsvSource({
        "50.00, 51.00, MET",
        "50.25, 50.25, MET",
        "49.26, 51.00, MET",
        "49.25, 51.00, DEPARTED",
        "50.00, 51.25, DEPARTED"
    })
    void acceptsAnyRoundingOfLessThanOneUnit(String first, String second, Outcome outcome) {
        ImmutableList<PublishedLine> halves = ImmutableList.of(
                line("a", "50", PercentageRole.INPUT, first), line("b", "50", PercentageRole.INPUT, second));

        assertThat(only(split("100.50", "0.00", halves), "grants.published-percentages")
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void wantsPercentagesThatAddUpToAHundred() {
        ImmutableList<PublishedLine> short1 = ImmutableList.of(
                line("a", "50", PercentageRole.INPUT, "50.00"), line("b", "49", PercentageRole.INPUT, "49.00"));

        assertThat(only(split("100.00", "0.00", short1), "grants.published-percentages")
                        .outcome())
                .isEqualTo(Outcome.DEPARTED);
    }

    @Test
    void findsFortyTwoPoundsInconsistentWithItsUnits() {
        Finding finding = only(
                bury(PercentageRole.DESCRIPTIVE, rate("care-providers", "42.00", Optional.of(BigFraction.of(3076)))),
                "grants.published-rate");

        assertThat(finding.outcome()).isEqualTo(Outcome.DEPARTED);
        assertThat(finding.statement())
                .isEqualTo("£148,608.00 over 3076 beds is £48.31, not the published £42.00, which needs 3497 to 3580"
                        + " units.");
        assertThat(finding.explanation().arithmetic()).contains("£148,608.00 / 3076 = £48.31");
        assertThat(finding.explanation().facts())
                .containsEntry("how it may have come about", "the amount is exactly £48 x 3096");
    }

    @Test
    void findsAHundredAndElevenPoundsConsistentButNotCheckable() {
        Finding finding = only(
                bury(PercentageRole.DESCRIPTIVE, rate("nursing-homes", "111.00", Optional.empty())),
                "grants.published-rate");

        assertThat(finding.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(finding.statement())
                .isEqualTo(
                        "The published £111.00 is consistent with 746 to 752 beds; how many there are is not given.");
        assertThat(finding.missing())
                .extracting(MissingFact::name)
                .containsExactly("published.rates[nursing-homes].units");
    }

    @ParameterizedTest(name = "{0} beds at about £111: {1}")
    @CsvSource({"745, DEPARTED", "746, MET", "752, MET", "753, DEPARTED"})
    void acceptsExactlyTheUnitsThatRoundToTheRate(int beds, Outcome outcome) {
        PublishedRate rate = rate("nursing-homes", "111.00", Optional.of(BigFraction.of(beds)));

        assertThat(only(bury(PercentageRole.DESCRIPTIVE, rate), "grants.published-rate")
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void findsARateThatNoWholeNumberOfUnitsGives() {
        PublishedSplit split = split(
                "100.00",
                "0.00",
                ImmutableList.of(line("all", "100", PercentageRole.INPUT, "100.00")),
                rate("all", "70.00", Optional.empty()));

        Finding finding = only(split, "grants.published-rate");

        assertThat(finding.outcome()).isEqualTo(Outcome.DEPARTED);
        assertThat(finding.statement()).isEqualTo("No whole number of beds gives the published £70.00.");
    }

    @Test
    void boundsARateNearZeroFromBelowAlone() {
        PublishedSplit split = split(
                "100.00",
                "0.00",
                ImmutableList.of(line("all", "100", PercentageRole.INPUT, "100.00")),
                rate("all", "0.00", Optional.empty()));

        assertThat(only(split, "grants.published-rate").statement()).contains("201 or more beds");
    }

    @Test
    void saysThatAPaperWithoutRatesHasNoneToCheck() {
        assertThat(only(bury(PercentageRole.DESCRIPTIVE), "grants.published-rate")
                        .outcome())
                .isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void findsThatThePercentagesAreOfAnotherBaseThanTheOneNamed() {
        PublishedSplit split = PublishedSplit.builder()
                .baseName("tranche 1")
                .base(pounds("331788.60"))
                .unit(pounds("1.00"))
                .tolerance(pounds("0.00"))
                .toleranceReason("a test")
                .addAllLines(lines(PercentageRole.DESCRIPTIVE))
                .statedBase(new PublishedSplit.StatedBase("the fund", pounds("552981.00")))
                .build();

        Finding finding = only(split, "grants.published-base");

        assertThat(finding.outcome()).isEqualTo(Outcome.DEPARTED);
        assertThat(finding.statement())
                .isEqualTo("The percentages are said to be of the fund but are applied to tranche 1.");
        assertThat(finding.explanation().arithmetic()).contains("£331,788.00 / £552,981.00 = 60.000%");
        assertThat(only(bury(PercentageRole.DESCRIPTIVE), "grants.published-base")
                        .outcome())
                .isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void computesTheSplitInWholePoundsByLargestRemainder() {
        assertThat(bury(PercentageRole.INPUT).computed().lines())
                .extracting(line -> line.amount())
                .containsExactly(pounds("149304.00"), pounds("82947.00"), pounds("9954.00"), pounds("89583.00"));
        assertThat(bury(PercentageRole.INPUT).computed().residual()).isEqualTo(pounds("0.60"));
    }

    @Test
    void listsTheInconsistenciesAlone() {
        assertThat(reconcile(bury(PercentageRole.DESCRIPTIVE)).inconsistencies())
                .extracting(finding -> finding.rule().value())
                .containsExactly("grants.published-total", "grants.published-percentages");
    }

    @Test
    void refusesARateOfALineThatIsNotThere() {
        assertThatThrownBy(() -> bury(PercentageRole.INPUT, rate("other", "1.00", Optional.empty())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line=other");
    }

    private static PublishedSplit.Builder about() {
        return PublishedSplit.builder()
                .baseName("tranche 1")
                .base(pounds("331788.60"))
                .unit(pounds("1.00"))
                .tolerance(pounds("0.00"))
                .toleranceReason("a test")
                .addAllLines(lines(PercentageRole.DESCRIPTIVE));
    }

    @ParameterizedTest(name = "{0} published as {1} to the nearest {2}: {3}")
    @CsvSource({
        "tranche-1, 331788.60, 0.01, MET",
        "tranche-2, 221192.40, 0.01, MET",
        "tranche-1, 331788.59, 0.01, DEPARTED",
        "tranche-1, 332000.00, 1000.00, MET",
        "tranche-2, 221000.00, 1000.00, MET",
        "tranche-2, 222000.00, 1000.00, DEPARTED",
        "tranche-3, 1.00, 0.01, UNDETERMINED"
    })
    void comparesAnInstalmentWithTheSchemesShareOfTheAllocation(
            String tranche, String amount, String precision, Outcome outcome) {
        PublishedSplit split = about().addInstalments(
                        new PublishedSplit.Instalment(tranche, pounds(amount), pounds(precision), TABLE))
                .build();

        assertThat(only(split, "grants.published-instalment").outcome()).isEqualTo(outcome);
    }

    @Test
    void asksForTheShareOfAnInstalmentThatTheSchemeDoesNotHave() {
        PublishedSplit split = about().addInstalments(
                        new PublishedSplit.Instalment("tranche-3", pounds("1.00"), pounds("0.01"), TABLE))
                .build();

        assertThat(only(split, "grants.published-instalment").missing())
                .extracting(MissingFact::name)
                .containsExactly("scheme.tranche-3.share");
    }

    @Test
    void cannotCompareAnInstalmentWithoutTheAllocation() {
        PublishedSplit split = about().addInstalments(
                        new PublishedSplit.Instalment("tranche-1", pounds("1.00"), pounds("0.01"), TABLE))
                .build();
        SchemeLibrary library = SchemeLibrary.shipped();

        assertThat(Reconciliation.of(split, library.scheme("wrrf-1"), Optional.empty(), library)
                        .findings())
                .filteredOn(finding -> finding.rule().value().equals("grants.published-instalment"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.missing())
                        .extracting(MissingFact::name)
                        .containsExactly("totalAllocation"));
    }

    @ParameterizedTest(name = "from {0}: {1}")
    @CsvSource({"2021-11-01, DEPARTED", "2021-10-21, MET", "2021-10-22, DEPARTED"})
    void comparesThePeriodWithTheSchemesWindow(LocalDate from, Outcome outcome) {
        Period period = new Period(Optional.of(from), Optional.of(LocalDate.of(2022, 3, 31)));
        PublishedSplit split =
                about().window(new PublishedSplit.Window(period, TABLE)).build();

        assertThat(only(split, "grants.published-window").outcome()).isEqualTo(outcome);
    }

    @Test
    void letsTheConditionsPrevailOverThePaper() {
        Period period = new Period(Optional.of(LocalDate.of(2021, 11, 1)), Optional.of(LocalDate.of(2022, 3, 31)));
        PublishedSplit split =
                about().window(new PublishedSplit.Window(period, TABLE)).build();

        assertThat(only(split, "grants.published-window").statement())
                .isEqualTo(
                        "The document says 2021-11-01 to 2022-03-31; the conditions say 2021-10-21 to 2022-03-31, and"
                                + " prevail.");
    }

    @ParameterizedTest(name = "{0} returns: {1}")
    @CsvSource({"2, DEPARTED", "3, DEPARTED", "4, MET", "5, DEPARTED"})
    void countsFourReturnsWhereThePaperCountsTwo(int count, Outcome outcome) {
        PublishedSplit split =
                about().returns(new PublishedSplit.Returns(count, TABLE)).build();
        Finding finding = only(split, "grants.published-returns");

        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.statement())
                .endsWith("the conditions create 4: report-1, report-2, certification, final-value.");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Adult Social Care Workforce Capacity Fund, DEPARTED, 'It is the name of another scheme, Workforce Capacity Fund 2020-21.'",
        "Workforce Recruitment and Retention Fund, MET, 'It is a name of Workforce Recruitment and Retention Fund 2021-22, round 1.'",
        "31/5781, MET, 'It is a name of Workforce Recruitment and Retention Fund 2021-22, round 1.'",
        "Winter Fund, DEPARTED, It is the name of no scheme of this library."
    })
    void resolvesTheNamesOfTheFundThroughAliases(String name, Outcome outcome, String statement) {
        PublishedSplit split =
                about().addNames(new PublishedSplit.Name(name, TABLE)).build();
        Finding finding = only(split, "grants.published-name");

        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.statement()).isEqualTo(statement);
    }

    @Test
    void asksNothingOfWhatThePaperDoesNotSay() {
        for (String rule : ImmutableList.of("instalment", "window", "returns", "name")) {
            assertThat(only(bury(PercentageRole.DESCRIPTIVE), "grants.published-" + rule)
                            .outcome())
                    .isEqualTo(Outcome.NOT_APPLICABLE);
        }
    }
}

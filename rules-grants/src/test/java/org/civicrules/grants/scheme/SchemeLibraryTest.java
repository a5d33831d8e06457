package org.civicrules.grants.scheme;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.civicrules.grants.Grants.pounds;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.rule.Authority;
import org.civicrules.core.source.Modality;
import org.civicrules.core.time.DayUnit;
import org.civicrules.grants.figures.Figures;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped schemes, number by number and date by date: facts 1.1, 1.2 and 2. */
class SchemeLibraryTest {

    private static final SchemeLibrary LIBRARY = SchemeLibrary.shipped();

    private static SchemeTerms latest(String scheme) {
        ImmutableList<Edition> editions = LIBRARY.scheme(scheme).editions();
        return editions.get(editions.size() - 1).terms();
    }

    @ParameterizedTest(name = "{0} is also {1}")
    @CsvSource({
        "wrrf-1, 31/5781, 162500000.00",
        "wrrf-1, WRRF-1, 162500000.00",
        "wrrf-1, workforce recruitment and retention fund, 162500000.00",
        "wrrf-2, WRRF-2, 300000000.00",
        "icf-2, 31/5186, 546000000.00",
        "ictf-1, 31/5487, 341000000.00",
        "wcf, 31/5338, 120000000.00",
        "wcf, Workforce Capacity Fund, 120000000.00",
        "asc-df-2022-23, 31/6357, 500000000.00"
    })
    void goesByItsNamesAndItsNationalTotal(String id, String alias, String total) {
        assertThat(LIBRARY.scheme(alias).id()).isEqualTo(id);
        assertThat(LIBRARY.scheme(id).nationalTotal()).contains(pounds(total));
    }

    @Test
    void shipsRoundOneCompleteAndTheOthersAsFarAsSeen() {
        assertThat(LIBRARY.schemes())
                .extracting(GrantScheme::id)
                .containsExactly("wrrf-1", "wrrf-2", "icf-2", "ictf-1", "wcf", "asc-df-2022-23");
        assertThat(LIBRARY.scheme("wrrf-1").notSeen()).isEmpty();
        assertThat(LIBRARY.scheme("wrrf-1").ringFenced()).contains(true);
        assertThat(LIBRARY.schemes().stream().skip(1)).allSatisfy(scheme -> {
            assertThat(scheme.notSeen()).isNotEmpty();
            assertThat(scheme.ringFenced()).isEmpty();
        });
    }

    @Test
    void statesTheWindowTheReturnsAndTheirWeekdays() {
        Term.Window window = latest("wrrf-1").of(Term.Window.class).get(0);

        assertThat(window.period()).isEqualTo(new Period(day("2021-10-21"), day("2022-03-31")));
        assertThat(window.spent()).contains(SpentMeaning.INCURRED);
        assertThat(latest("wrrf-1").of(Term.ReturnDuty.class))
                .extracting(duty -> duty.basis().id() + " " + duty.due().orElseThrow() + " "
                        + duty.due().orElseThrow().getDayOfWeek())
                .containsExactly(
                        "report-1 2022-01-14 " + DayOfWeek.FRIDAY,
                        "report-2 2022-04-29 " + DayOfWeek.FRIDAY,
                        "certification 2022-04-29 " + DayOfWeek.FRIDAY,
                        "final-value 2022-06-30 " + DayOfWeek.THURSDAY);
        assertThat(window.period().to().orElseThrow().getDayOfWeek()).isEqualTo(DayOfWeek.THURSDAY);
    }

    private static Optional<LocalDate> day(String date) {
        return Optional.of(LocalDate.parse(date));
    }

    @Test
    void asksForTenMetricsAtBothReportingPoints() {
        assertThat(latest("wrrf-1").of(Term.ReturnMetrics.class))
                .hasSize(2)
                .allSatisfy(metrics -> assertThat(metrics.metrics())
                        .extracting(Metric::id)
                        .containsExactly(
                                "direct-spend",
                                "transferred",
                                "measures",
                                "spend-by-measure",
                                "hours-since",
                                "hours-baseline",
                                "recruits-since",
                                "recruits-baseline",
                                "leavers-since",
                                "leavers-baseline"));
    }

    @Test
    void capsOnePercentOfTheTotal() {
        Term.SpendCap cap = latest("wrrf-1").of(Term.SpendCap.class).get(0);

        assertThat(cap.cap().limit(pounds("552981.00"))).isEqualTo(pounds("5529.81"));
        assertThat(cap.cap().limit(pounds("331788.60"))).isEqualTo(pounds("3317.88"));
        assertThat(cap.base()).isEqualTo(CapBase.TOTAL_ALLOCATION);
        assertThat(cap.category()).isEqualTo(AdminKind.DISTRIBUTION_AND_REPORTING);
    }

    @Test
    void paysBurySixtyAndFortyPercentOfItsShareOfTheNationalTotal() {
        Money total = pounds("552981.00");
        ImmutableList<Term.Tranche> tranches = latest("wrrf-1").of(Term.Tranche.class);
        BigFraction share = Figures.exact(total)
                .divide(Figures.exact(LIBRARY.scheme("wrrf-1").nationalTotal().orElseThrow()));

        assertThat(tranches.get(0).amountOf(total)).contains(pounds("331788.60"));
        assertThat(tranches.get(1).amountOf(total)).contains(pounds("221192.40"));
        assertThat(share.multiply(100).bigDecimalValue(6, RoundingMode.HALF_UP)).isEqualByComparingTo("0.340296");
    }

    @Test
    void carriesTheTwentyDaysAsPolicyCitedToThePaperAlone() {
        Term.PassOnLimit limit = latest("wrrf-1").of(Term.PassOnLimit.class).get(0);

        assertThat(limit.limit().length()).isEqualTo(20);
        assertThat(limit.limit().unit()).isEqualTo(DayUnit.CALENDAR_DAYS);
        assertThat(limit.basis().authority()).isEqualTo(Authority.POLICY);
        assertThat(limit.basis().modality()).isEqualTo(Modality.MUST);
        assertThat(limit.basis().citations())
                .singleElement()
                .satisfies(citation -> assertThat(citation.source().id()).isEqualTo("bury-scb-2021-12-08"));
        assertThat(latest("wrrf-1").all().stream()
                        .filter(term -> !term.equals(limit))
                        .flatMap(term -> term.basis().citations().stream()))
                .allMatch(citation -> citation.source().id().equals("wrrf-2021-annex-b"));
    }

    @ParameterizedTest(name = "{0}: {1} working days, {2} of the base")
    @CsvSource({"icf-2, 20, 4/5, TOTAL_ALLOCATION", "ictf-1, 20, 7/10, POT"})
    void carriesTheDirectSharesOfTheInfectionControlGrants(String scheme, int days, String share, CapBase base) {
        Term.PassOnLimit limit = latest(scheme).of(Term.PassOnLimit.class).get(0);
        Term.DirectShare direct = latest(scheme).of(Term.DirectShare.class).get(0);

        assertThat(limit.limit().length()).isEqualTo(days);
        assertThat(limit.limit().unit()).isEqualTo(DayUnit.WORKING_DAYS);
        assertThat(limit.basis().modality()).isEqualTo(Modality.SHOULD);
        assertThat(limit.basis().authority()).isEqualTo(Authority.SOURCE);
        assertThat(direct.fraction()).isEqualTo(BigFraction.parse(share));
        assertThat(direct.base()).isEqualTo(base);
        assertThat(direct.countedBy()).containsExactly("BED", "USER");
    }

    @Test
    void leavesUnseenTermsOut() {
        assertThat(latest("wrrf-2").of(Term.Tranche.class)).isEmpty();
        assertThat(latest("wrrf-2").of(Term.SpendCap.class)).isEmpty();
        assertThat(latest("wrrf-2").of(Term.Window.class).get(0).spent()).isEmpty();
        assertThat(latest("ictf-1").of(Term.Window.class).get(0).period().from())
                .isEmpty();
        assertThat(latest("icf-2").of(Term.Tranche.class))
                .allMatch(tranche -> tranche.share().isEmpty());
    }

    @ParameterizedTest(name = "known at {0}: {1}")
    @CsvSource({
        "2022-11-17, 1",
        "2022-11-18, 1",
        "2022-11-19, 1 2",
        "2023-01-01, 1 2",
        "2023-03-15, 1 2",
        "2023-03-16, 2",
        "2024-01-01, 2"
    })
    void changesTheCapOfTheDischargeFundOnTheDayOfPublication(String knownAt, String percent) {
        assertThat(LIBRARY.scheme("asc-df-2022-23").asPublishedAt(LocalDate.parse(knownAt)).stream()
                        .map(edition -> edition.terms().of(Term.SpendCap.class).get(0))
                        .map(cap -> cap.cap()
                                .percentage()
                                .fraction()
                                .multiply(100)
                                .getNumerator()
                                .toString())
                        .collect(toImmutableList()))
                .isEqualTo(ImmutableList.copyOf(Splitter.on(' ').splitToList(percent)));
    }

    @Test
    void knowsNoTermsBeforeTheyWerePublished() {
        GrantScheme scheme = LIBRARY.scheme("wrrf-1");

        assertThat(scheme.asPublishedAt(LocalDate.of(2021, 11, 2))).isEmpty();
        assertThat(scheme.asPublishedAt(LocalDate.of(2021, 11, 3))).hasSize(1);
        assertThat(LIBRARY.scheme("wcf").asPublishedAt(LocalDate.of(2012, 1, 1)))
                .hasSize(1);
    }

    @Test
    void wordsAPublication() {
        Optional<LocalDate> none = Optional.empty();

        assertThat(new Publication(none, none).text()).isEqualTo("day of publication not known");
        assertThat(new Publication(day("2021-11-03"), day("2021-11-03")).text()).isEqualTo("published on 2021-11-03");
        assertThat(new Publication(none, day("2022-11-18")).text()).isEqualTo("published by 2022-11-18");
        assertThat(new Publication(day("2022-11-19"), day("2023-03-16")).text())
                .isEqualTo("published not before 2022-11-19 and by 2023-03-16");
        assertThat(new Publication(day("2022-11-19"), none).text()).isEqualTo("published not before 2022-11-19");
        assertThat(new Publication(day("2022-11-19"), none).isCertainBy(LocalDate.of(2030, 1, 1)))
                .isFalse();
        assertThatThrownBy(() -> new Publication(day("2022-11-19"), day("2022-11-18")))
                .hasMessageContaining("notAfter must not be before notBefore");
    }

    @Test
    void keepsTheTermsThatALaterEditionLeavesAlone() {
        ImmutableList<Edition> editions = LIBRARY.scheme("asc-df-2022-23").editions();

        assertThat(editions.get(1).terms().all())
                .hasSize(editions.get(0).terms().all().size());
        assertThat(editions.get(1).terms().find("spending-plan", Term.ReturnDuty.class))
                .isEqualTo(editions.get(0).terms().find("spending-plan", Term.ReturnDuty.class));
        assertThat(editions.get(1).terms().find("spending-plan", Term.SpendCap.class))
                .isEmpty();
    }

    @Test
    void namesEverySchemeFileInTheIndex() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/org/civicrules/grants/scheme"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("scheme-")))
                    .containsExactlyInAnyOrderElementsOf(LIBRARY.schemes().stream()
                            .map(scheme -> "scheme-" + scheme.id() + ".json")
                            .toList());
        }
    }

    @Test
    void refusesANameOfTwoSchemes() {
        GrantScheme scheme = LIBRARY.scheme("wcf");
        GrantScheme other =
                GrantScheme.builder().from(scheme).id("other").title("Other").build();

        assertThatThrownBy(() -> SchemeLibrary.of(ImmutableList.of(scheme, other)))
                .hasMessageStartingWith("a name must belong to one scheme only: name=");
        assertThatThrownBy(() -> LIBRARY.scheme("nothing"))
                .hasMessage("unknown scheme: use one of wrrf-1, wrrf-2, icf-2, ictf-1, wcf, asc-df-2022-23");
    }

    @Test
    void containsBothEndsOfAPeriodAndAnyDayBeyondAnUnknownEnd() {
        Period period = new Period(day("2021-10-21"), day("2022-03-31"));

        assertThat(period.contains(LocalDate.of(2021, 10, 20))).isFalse();
        assertThat(period.contains(LocalDate.of(2021, 10, 21))).isTrue();
        assertThat(period.contains(LocalDate.of(2022, 3, 31))).isTrue();
        assertThat(period.contains(LocalDate.of(2022, 4, 1))).isFalse();
        assertThat(new Period(Optional.empty(), day("2022-03-31")).contains(LocalDate.MIN))
                .isTrue();
        assertThat(new Period(day("2022-03-31"), Optional.empty()).contains(LocalDate.MAX))
                .isTrue();
        assertThat(new Period(day("2022-03-31"), Optional.empty()).text()).isEqualTo("2022-03-31 to an unknown day");
        assertThat(new Period(Optional.empty(), day("2022-03-31")).text()).isEqualTo("up to 2022-03-31");
        assertThatThrownBy(() -> new Period(day("2022-04-01"), day("2022-03-31")))
                .hasMessageContaining("must not be before the first");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            wrrf-1 | spend-window            | 2021-10-21 to 2022-03-31, incurred
            wrrf-2 | spend-window            | 2021-12-10 to 2022-03-31, what spent means not seen
            wrrf-1 | earmarked               | not earmarked: all spending
            wrrf-1 | provider-spending-new   | new: passed on spending
            wrrf-1 | already-incurred        | not incurred before 2021-10-21, open until 2021-11-03
            icf-2  | already-incurred        | not incurred before 2020-10-01
            wrrf-1 | direct-double-funding   | not paid for by other public money: direct spending
            wrrf-1 | admin-cap               | distribution and reporting: at most 1% of the total allocation
            wrrf-1 | pass-on-choice          | any share from 0% to 100% may be passed on
            icf-2  | direct-share            | 80% of the total allocation by bed, user
            ictf-1 | direct-share            | 70% of the pot infection-control by bed, user
            wrrf-1 | cqc-registration        | Provider is registered with the Care Quality Commission, policy cqc
            wrrf-1 | provider-evidence       | evidence on request, by 2022-06-30
            wrrf-1 | provider-unspent        | what is unspent on 2022-03-31 is given back by 2022-06-30
            wrrf-1 | report-1                | First report, by 2022-01-14, covering 2021-10-21 to 2021-11-30
            wrrf-2 | statement-of-assurance  | Statement of assurance (Annex D), day not seen
            wrrf-1 | report-2-metrics        | 10 metrics of report-2
            wrrf-1 | final-value-frozen      | unchanged after 2022-06-30
            wrrf-1 | tranche-1               | instalment 1: 60% in 2021-11
            icf-2  | tranche-2               | instalment 2: share not seen in 2020-12
            asc-df-2022-23 | tranche-2       | instalment 2: 60%, month not seen
            wrrf-1 | tranche-2-gate          | tranche-2 needs report-1 in time
            wrrf-1 | oversight               | Oversee what providers deliver, enough to check the reporting, when passing on
            wrrf-1 | fraud-measures          | Have measures against fraud
            wrrf-1 | irregularity-notified   | notify on suspicion of an irregularity
            wrrf-1 | return-unspent          | unspent on 2022-03-31, promptly after 2022-06-30
            wrrf-1 | recovery                | misspent or unspent on 2022-03-31, promptly after 2022-06-30
            wrrf-1 | recovery-notice         | a sum notified in writing is repayable at once
            wrrf-1 | recovery-powers         | on a breach the grant may be reduced, suspended, withheld or reclaimed
            wrrf-1 | pass-on-within-20-days  | within 20 calendar days, start excluded of receipt
            """)
    void saysEachTermInOneLine(String scheme, String id, String text) {
        assertThat(latest(scheme).find(id, Term.class).orElseThrow().text()).isEqualTo(text);
    }

    @Test
    void saysTheListsInOneLine() {
        assertThat(latest("wrrf-1").find("use", Term.class).orElseThrow().text())
                .startsWith("childcare allowed, overtime allowed")
                .endsWith("fee-uplift prohibited; other uses on conditions");
        assertThat(latest("wrrf-1")
                        .find("provider-conditions", Term.class)
                        .orElseThrow()
                        .text())
                .isEqualTo("conditions: purpose, new-spending, report-spending, return-unspent, evidence-on-request,"
                        + " explain-on-request");
        assertThat(latest("wrrf-1")
                        .find("eligible-authority", Term.class)
                        .orElseThrow()
                        .text())
                .isEqualTo(
                        "recipients: county council, district without county council, london borough, isles of scilly,"
                                + " city of london");
    }
}

package org.civicrules.grants.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.civicrules.grants.Grants.pounds;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.file.UnusableFile;
import org.civicrules.grants.scheme.AdminKind;
import org.civicrules.grants.scheme.SchemeLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrantFileReaderTest {

    private static GrantFile read(String json) {
        return GrantFileReader.read("g.json", json, SchemeLibrary.shipped());
    }

    private static GrantFile example(String name) throws IOException {
        return read(Files.readString(Path.of("..", "examples", "grants", name)));
    }

    @Test
    void readsTheExampleOfBury() throws IOException {
        GrantFile file = example("bury.json");

        assertThat(file.scheme()).isEqualTo("wrrf-1");
        assertThat(file.totalAllocation().orElseThrow().getAmount()).isEqualByComparingTo("552981");
        assertThat(file.receipts().orElseThrow()).isEmpty();
        assertThat(file.pots()).hasSize(1);
        assertThat(file.published().orElseThrow().lines()).hasSize(4);
        assertThat(file.published().orElseThrow().instalments()).hasSize(4);
        assertThat(file.published().orElseThrow().names()).hasSize(2);
    }

    @Test
    void readsEveryPartOfTheContinuedExample() throws IOException {
        GrantFile file = example("bury-continued.json");

        assertThat(file.receipts().orElseThrow()).hasSize(2);
        assertThat(file.providers()).hasSize(4);
        assertThat(file.provider("P4").orElseThrow().attested().get("cqc-registered"))
                .isEqualTo(new Attested(false, Optional.of("Contracts Officer")));
        assertThat(file.provider("P4").orElseThrow()).hasToString("provider P4");
        assertThat(file.payments().orElseThrow()).hasSize(5);
        assertThat(file.payments().orElseThrow().get(0).receipt()).contains("R1");
        assertThat(file.payments().orElseThrow().get(4).conditions().orElseThrow())
                .hasSize(5);
        assertThat(file.spending().orElseThrow()).hasSize(9);
        assertThat(file.spending().orElseThrow().get(5).isDirect()).isTrue();
        assertThat(file.adminCosts().orElseThrow())
                .extracting(AdminCost::isSetUp)
                .containsExactly(false, true);
        assertThat(file.returns().orElseThrow()).hasSize(3);
        assertThat(file.irregularities().orElseThrow()).hasSize(1);
        assertThat(file.requests().orElseThrow()).hasSize(1);
        assertThat(file.figures().get("report-2")).containsEntry("recruits-since", new BigDecimal("64"));
        assertThat(file.attested()).hasSize(11);
    }

    @Test
    void keepsAbsentAndEmptyApart() {
        assertThat(read("{\"scheme\": \"wrrf-1\"}").receipts()).isEmpty();
        assertThat(read("{\"scheme\": \"wrrf-1\", \"receipts\": []}").receipts())
                .hasValueSatisfying(list -> assertThat(list).isEmpty());
        assertThat(read("{\"scheme\": \"wrrf-1\", \"receipts\": null}").receipts())
                .isEmpty();
    }

    @Test
    void readsAJudgementWithAndWithoutWhoAttestsIt() {
        GrantFile file = read(
                "{\"scheme\": \"wrrf-1\", \"attested\": {\"oversight\": true, \"provider-data\": {\"value\": false, \"by\": \"x\"}}}");

        assertThat(file.attested())
                .containsEntry("oversight", new Attested(true, Optional.empty()))
                .containsEntry("provider-data", new Attested(false, Optional.of("x")));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"scheme": "wrf"}                                       | scheme: is not a scheme of this library: use one of [wrrf-1
            {}                                                      | scheme: is required
            {"scheme": "wrrf-1", "Jo 2001-02-03": []}               | character 39, (name not shown): is not a known field: correct its name or remove it
            {"scheme": "wrrf-1", "reciepts": []}                    | reciepts: is not a known field: correct its name or remove it
            {"scheme": "wrrf-1", "receipts": [{"id": "R1"}]}        | receipts[0].amount: is required
            {"scheme": "wrrf-1", "receipts": [{"id": "R1", "amount": 1}, {"id": "R1", "amount": 1}]} | receipts[1].id: stands twice: give each of the receipts its own id
            {"scheme": "wrrf-1", "receipts": [{"id": "R1", "amount": 1, "plannedForProviders": 1.01}]} | receipts[0].plannedForProviders: must not be more than the amount received
            {"scheme": "wrrf-1", "receipts": [{"id": "R1", "amount": 1, "tranche": "tranche-3"}]} | receipts[0].tranche: is not a name of this scheme: see civic-rules grant show wrrf-1
            {"scheme": "wrrf-1", "receipts": [{"id": "R1", "amount": "-1"}]} | receipts[0].amount: must not be negative
            {"scheme": "wrrf-1", "receipts": [{"id": "R1", "amount": "1.005"}]} | receipts[0].amount: must be whole pence
            {"scheme": "wrrf-1", "receipts": [{"id": "R1", "amount": 1, "received": "0202-01-01"}]} | receipts[0].received: is outside reason
            {"scheme": "wrrf-1", "payments": [{"id": "P1", "amount": 1, "provider": "X"}]} | payments[0].provider: names nothing in this file: use an id of the providers
            {"scheme": "wrrf-1", "payments": [{"id": "P1", "amount": 1}]} | payments[0].provider: is required
            {"scheme": "wrrf-1", "providers": [{"id": "X"}], "payments": [{"id": "P1", "amount": 1, "provider": "X", "receipt": "R9"}]} | payments[0].receipt: names nothing in this file: use an id of the receipts
            {"scheme": "wrrf-1", "providers": [{"id": "authority"}]} | providers[0].id: must not be "authority"
            {"scheme": "wrrf-1", "spending": [{"id": "S1", "amount": 1}]} | spending[0].by: is required
            {"scheme": "wrrf-1", "spending": [{"id": "S1", "amount": 1, "by": "X"}]} | spending[0].by: names nothing in this file: use an id of the providers, or "authority"
            {"scheme": "wrrf-1", "adminCosts": [{"id": "A1", "amount": 1, "kind": "ADMIN"}]} | adminCosts[0].kind: must be one of DISTRIBUTION_AND_REPORTING, NEW_MEASURE_SET_UP
            {"scheme": "wrrf-1", "providers": [{"id": "X"}], "adminCosts": [{"id": "A1", "amount": 1, "by": "X"}]} | adminCosts[0].by: must be "authority" unless the kind is NEW_MEASURE_SET_UP
            {"scheme": "wrrf-1", "returns": [{"return": "report-3", "sent": "2022-01-14"}]} | returns[0].return: is not a name of this scheme
            {"scheme": "wrrf-1", "returns": [{"return": "report-1"}]} | returns[0].sent: is required
            {"scheme": "wrrf-1", "irregularities": [{"id": "I1", "suspected": "2022-01-02", "notified": "2022-01-01"}]} | irregularities[0].notified: must not be before the day of suspicion
            {"scheme": "wrrf-1", "providers": [{"id": "X"}], "requests": [{"id": "Q1", "provider": "X", "kind": "EVIDENCE", "asked": "2022-01-02", "answered": "2022-01-01"}]} | requests[0].answered: must not be before the day it was asked
            {"scheme": "wrrf-1", "returnedToDepartment": [{"id": "B1", "amount": 1, "on": "2022-01-01", "notice": "N1"}]} | returnedToDepartment[0].notice: names nothing in this file: use an id of the notices
            {"scheme": "wrrf-1", "attested": {"oversight": {"by": "x"}}} | attested.oversight.value: is required: true or false
            {"scheme": "wrrf-1", "attested": {"oversight": "yes"}}  | attested.oversight: must be true or false
            {"scheme": "wrrf-1", "figures": {"report-9": {}}}       | figures.report-9: is not a name of this scheme
            {"scheme": "wrrf-1", "figures": {"report-1": {"hours-since": -1}}} | figures.report-1.hours-since: must not be negative
            {"scheme": "wrrf-1", "pots": [{"id": "p", "amount": 1, "shares": []}]} | pots[0]: a pot must have a share: pot=p
            {"scheme": "wrrf-1", "pots": [{"id": "p", "amount": 1, "unit": 0, "shares": [{"recipient": "a", "basis": "FLAT"}]}]} | pots[0].unit: must be more than zero
            {"scheme": "wrrf-1", "attested": {"oversite": true}} | attested.oversite: is nothing that the scheme wants attested here; did you mean oversight?
            {"scheme": "wrrf-1", "providers": [{"id": "X", "attested": {"cqc-registred": true}}]} | providers[0].attested.cqc-registred: is nothing that the scheme wants attested here; did you mean cqc-registered?
            {"scheme": "wrrf-1", "spending": [{"id": "S1", "by": "authority", "amount": 1, "attested": {"on-porpoise": true}}]} | attested.on-porpoise: is nothing that the scheme wants attested here; did you mean on-purpose?
            {"scheme": "wrrf-1", "figures": {"report-1": {"hours": 1}}} | figures.report-1.hours: is nothing that this return asks for
            {"scheme": "wrrf-1", "returns": [{"return": "report-1", "sent": "2022-01-10", "declared": {"direct-spent": 1}}]} | declared.direct-spent: is nothing that this return asks for; did you mean direct-spend?
            {"scheme": "wrrf-1", "providers": [{"id": "X"}], "payments": [{"id": "P1", "amount": 1, "provider": "X", "conditions": ["purpos"]}]} | payments[0].conditions: must be conditions of the scheme: purpose, new-spending, report-spending, return-unspent, evidence-on-request, explain-on-request; did you mean purpose?
            {"scheme": "wrrf-1", "spending": [{"id": "S1", "by": "authority", "amount": 1, "otherFunding": {"amount": "1.01"}}]} | spending[0].otherFunding: must not be more than the amount of its line
            {"scheme": "wrrf-1", "spending": [{"id": "S1", "by": "authority", "amount": 1, "incurred": "2022-01-02", "paid": "2022-01-01"}]} | spending[0].paid: must not be before the day it was incurred
            {"scheme": "wrrf-1", "providers": [{"id": "X"}], "payments": [{"id": "P1", "amount": "1000.00", "paid": "2022-01-02", "provider": "X"}], "recoupments": [{"id": "C1", "provider": "X", "on": "2022-05-01", "amount": "1000.01"}]} | recoupments: recoupment C1 brings what was given back above what had been paid by then
            {"scheme": "wrrf-1", "providers": [{"id": "X"}], "payments": [{"id": "P1", "amount": "1000.00", "paid": "2022-01-02", "provider": "X"}], "recoupments": [{"id": "C1", "provider": "X", "on": "2022-01-01", "amount": "0.01"}]} | recoupments: recoupment C1 brings what was given back above what had been paid by then
            {"scheme": "wrrf-1", "pots": [{"id": "p", "amount": 1, "shares": [{"recipient": "a", "basis": "FLAT"}]}, {"id": "p", "amount": 1, "shares": [{"recipient": "a", "basis": "FLAT"}]}]} | pots[1].id: stands twice
            {"scheme": "wrrf-1", "pots": [{"id": "p", "amount": 1, "shares": [{"recipient": "a", "basis": "FLAT", "units": 2}]}]} | pots[0].shares[0]: a flat share counts 1
            {"scheme": "wrrf-1", "published": {"baseName": "b", "base": 1, "lines": [{"key": "k", "percent": 100, "amount": 1}]}} | published.source: is required
            {"scheme": "wrrf-1", "published": {"source": {"id": "A B", "title": "t", "publisher": "p", "edition": "e"}, "baseName": "b", "base": 1, "lines": []}} | published.lines: a published split must have a line
            {"scheme": "wrrf-1", "published": {"source": {"id": "a", "title": "t", "publisher": "p", "edition": "e"}, "baseName": "b", "base": 1, "lines": [{"key": "k", "percent": 100, "amount": 1}], "rates": [{"line": "x", "rate": 1, "units": 0}]}} | published.rates[0].line: must be the key of one of the lines
            """)
    void refusesABadFileNamingPlaceAndCure(String json, String message) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("g.json, line 1, character ")
                .hasMessageContaining(message);
    }

    @Test
    void losesNoProblem() {
        assertThatThrownBy(() -> read("""
                {"scheme": "none",
                 "totalAllocation": "1.005",
                 "receipts": [{"id": "R1", "amount": -1, "received": "2050-01-01"}],
                 "payments": [{"id": "P1", "provider": "X", "amount": 1, "colour": "red"}]}
                """))
                .isInstanceOfSatisfying(
                        UnusableFile.class,
                        e -> assertThat(e.issues())
                                .extracting(issue -> issue.line() + " " + issue.column())
                                .containsExactly(
                                        "1 scheme",
                                        "2 totalAllocation",
                                        "3 receipts[0].amount",
                                        "3 receipts[0].received",
                                        "4 payments[0].provider",
                                        "4 payments[0].colour"));
    }

    @Test
    void readsACostWithTheUseItIsJudgedUnder() {
        GrantFile file = read("""
                {"scheme": "wrrf-1", "providers": [{"id": "X"}], "adminCosts": [
                 {"id": "A1", "amount": 1, "kind": "NEW_MEASURE_SET_UP", "by": "X"},
                 {"id": "A2", "amount": 1, "use": "wellbeing"}]}
                """);

        assertThat(file.adminCosts().orElseThrow())
                .extracting(cost -> cost.line().use().orElseThrow())
                .containsExactly("new-measure-set-up", "wellbeing");
        assertThat(file.adminCosts().orElseThrow().get(0).kind()).contains(AdminKind.NEW_MEASURE_SET_UP);
        assertThat(file.adminCosts().orElseThrow().get(0).line().provider()).contains("X");
        assertThat(file.adminCosts().orElseThrow().get(1).kind()).isEmpty();
    }

    @Test
    void leavesOutWhatHappenedLaterAndKeepsWhatHasNoDay() throws IOException {
        GrantFile file = example("bury-continued.json").asAt(LocalDate.of(2022, 3, 9));

        assertThat(file.receipts().orElseThrow()).hasSize(2);
        assertThat(file.spending().orElseThrow()).hasSize(6);
        assertThat(file.returns().orElseThrow()).hasSize(1);
        assertThat(file.irregularities().orElseThrow()).isEmpty();
        assertThat(file.recoupments().orElseThrow()).isEmpty();
        assertThat(file.asAt(LocalDate.of(2022, 2, 13))
                        .requests()
                        .orElseThrow()
                        .get(0)
                        .answered())
                .isEmpty();
        assertThat(file.asAt(LocalDate.of(2022, 2, 14))
                        .requests()
                        .orElseThrow()
                        .get(0)
                        .answered())
                .isPresent();
        assertThat(file.asAt(LocalDate.of(2022, 1, 31)).requests().orElseThrow())
                .isEmpty();
        assertThat(file.asAt(LocalDate.of(2022, 1, 31)).adminCosts().orElseThrow())
                .hasSize(1);
        assertThat(file.asAt(LocalDate.of(2021, 12, 22)).payments().orElseThrow())
                .hasSize(1);
    }

    @Test
    void readsWhatClosesAGrant() {
        GrantFile file = read("""
                {"scheme": "wrrf-1", "providers": [{"id": "X"}],
                 "finalValues": [{"sent": "2022-06-20", "unspent": "10.00", "reportUpdated": true}],
                 "recoupments": [{"id": "C1", "provider": "X", "on": "2022-06-21", "amount": "2.00"}],
                 "notices": [{"id": "N1", "notified": "2022-06-22", "amount": "3.00"}],
                 "returnedToDepartment": [{"id": "B1", "on": "2022-06-23", "amount": "4.00", "notice": "N1"}]}
                """);

        assertThat(file.finalValues().orElseThrow())
                .containsExactly(new FinalValue(LocalDate.of(2022, 6, 20), pounds("10.00"), Optional.of(true)));
        assertThat(file.recoupments().orElseThrow())
                .containsExactly(new Recoupment("C1", "X", LocalDate.of(2022, 6, 21), pounds("2.00")));
        assertThat(file.notices().orElseThrow())
                .containsExactly(new Notice("N1", LocalDate.of(2022, 6, 22), pounds("3.00"), Optional.empty()));
        assertThat(file.returnedToDepartment().orElseThrow())
                .containsExactly(new ReturnedMoney(
                        "B1", LocalDate.of(2022, 6, 23), pounds("4.00"), Optional.of("N1"), Optional.empty()));
        assertThat(file.asAt(LocalDate.of(2022, 6, 23))).isEqualTo(file);
        assertThat(file.asAt(LocalDate.of(2022, 6, 22)).returnedToDepartment().orElseThrow())
                .isEmpty();
        assertThat(file.asAt(LocalDate.of(2022, 6, 21)).notices().orElseThrow()).isEmpty();
        assertThat(file.asAt(LocalDate.of(2022, 6, 20)).recoupments().orElseThrow())
                .isEmpty();
        assertThat(file.asAt(LocalDate.of(2022, 6, 19)).finalValues().orElseThrow())
                .isEmpty();
    }

    @Test
    void readsWhatElseFundsALine() {
        GrantFile file = read("""
                {"scheme": "wrrf-1", "spending": [
                 {"id": "S1", "amount": 9, "by": "authority", "otherFunding": {"amount": "1.50", "funder": "a trust"}}]}
                """);

        assertThat(file.spending().orElseThrow().get(0).otherFunding())
                .contains(new OtherFunding(pounds("1.50"), Optional.of("a trust")));
    }
}

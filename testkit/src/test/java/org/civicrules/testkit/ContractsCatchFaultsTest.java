package org.civicrules.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.apache.commons.numbers.fraction.BigFraction;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.civicrules.core.indicator.Classified;
import org.civicrules.core.indicator.IndicatorDefinition;
import org.civicrules.core.indicator.IndicatorResult;
import org.civicrules.core.indicator.Polarity;
import org.civicrules.core.indicator.Rounding;
import org.civicrules.core.indicator.Scoring;
import org.civicrules.core.indicator.Tally;
import org.civicrules.core.indicator.TallyBuilder;
import org.civicrules.core.money.Allocation;
import org.civicrules.core.money.AllocationLine;
import org.civicrules.core.money.AllocationMethod;
import org.civicrules.core.rule.Authority;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.CitedRule;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.Provision;
import org.civicrules.core.rule.RuleId;
import org.civicrules.core.rule.Ruling;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.Modality;
import org.civicrules.core.time.Age;
import org.civicrules.core.time.TimeSources;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Each contract fails for an implementation that breaks it. */
class ContractsCatchFaultsTest {

    private static final Optional<LocalDate> LATE = Optional.of(LocalDate.of(2022, 1, 15));
    private static final Money FIVE = Money.parse("GBP 5.00");
    private static final ImmutableMap<String, BigFraction> WEIGHTS =
            ImmutableMap.of("a", BigFraction.ONE, "b", BigFraction.of(2), "c", BigFraction.ZERO);

    @Test
    void catchesARuleThatAnswersEqualFactsDifferently() {
        int[] asked = {0};

        assertCaught(() -> contract(saying(
                        report -> report.met("Asked " + asked[0]++ + " times.").fact("sent", "yes")))
                .answersAlikeForEqualFacts(LATE));
    }

    @Test
    void catchesARuleThatFindsNothingOrClaimsWhatIsNotItsOwn() {
        assertCaught(() -> contract(new SampleRule() {
                    @Override
                    protected ImmutableList<Ruling> judge(Optional<LocalDate> sent) {
                        return ImmutableList.of();
                    }
                })
                .findsInItsOwnName(LATE));
        assertCaught(() -> contract(saying(report -> report.met("Sent.").under(AnotherClause::of)))
                .findsInItsOwnName(LATE));
        contract(saying(report -> report.met("Sent.")
                        .under(provision -> AnotherClause.of(provision).by(Authority.POLICY))))
                .findsInItsOwnName(LATE);
        assertCaught(() -> new PolicyRuleContract().findsInItsOwnName(LATE));
    }

    @Test
    void catchesAFindingThatIsNotAnsweredInFull() {
        assertCaught(() -> contract(saying(report -> report.met("Sent."))).answersInFull(LATE));
        assertCaught(() -> contract(saying(report -> report.undetermined(
                                "Unknown.", SampleRule.IN_TIME, MissingFact.of("report.due", "when it was due"))
                        .fact("report", "1")))
                .answersInFull(LATE));
        contract(saying(report -> report.notApplicable("No report is asked for.")))
                .answersInFull(LATE);
        contract(new SampleRule()).answersInFull(LATE);
        contract(new SampleRule()).answersInFull(Optional.empty());
    }

    @Test
    void catchesAFindingThatDoesNotChangeAsItSays() {
        Change later = Change.of("report.sent", SampleRule.DUE.plusDays(1));

        assertCaught(() ->
                contract(saying(report -> report.breached("Late.", later))).changesAsItSays(LATE));
        contract(new SampleRule()).changesAsItSays(LATE);
        contract(new SampleRule()).changesAsItSays(Optional.empty());
    }

    @Test
    void catchesABreachOfARecommendationAndADepartureFromARequirement() {
        assertCaught(() -> contract(failing(Modality.SHOULD, Outcome.BREACHED)).answersWithinItsForce(LATE));
        assertCaught(() -> contract(failing(Modality.MUST, Outcome.DEPARTED)).answersWithinItsForce(LATE));
        assertCaught(() -> contract(failing(Modality.MAY, Outcome.BREACHED)).answersWithinItsForce(LATE));
        contract(failing(Modality.MUST_NOT, Outcome.BREACHED)).answersWithinItsForce(LATE);
        contract(failing(Modality.SHOULD, Outcome.DEPARTED)).answersWithinItsForce(LATE);
    }

    @Test
    void catchesATallyThatCannotBeMerged() {
        TallyMergeContract<Classified> distinctOnly = tally(
                cases -> CoreIndicatorDomain.tally(ImmutableSet.copyOf(cases).asList()));
        TallyMergeContract<Classified> firstCounts =
                tally(cases -> cases.isEmpty() ? Tally.zero() : CoreIndicatorDomain.tally(cases.subList(0, 1)));
        TallyMergeContract<Classified> startsAtOne = tally(cases -> new TallyBuilder()
                .addSums(BigDecimal.ONE, BigDecimal.ONE)
                .merge(CoreIndicatorDomain.tally(cases))
                .build());
        List<Classified> some = ImmutableList.of(Classified.NUMERATOR, Classified.DENOMINATOR_ONLY);

        assertCaught(() -> distinctOnly.mergesToOnePass(some, some));
        assertCaught(() -> firstCounts.takesCasesInAnyOrder(some));
        assertCaught(startsAtOne::startsFromNothing);
    }

    @Test
    void catchesAnAllocationThatFavoursPlaceOrCredit() {
        AllocationContract allToFirst = (amount, weights) -> {
            String first = weights.keySet().asList().get(0);
            return Allocation.largestRemainder(
                    amount,
                    FIVE,
                    weights.keySet().stream()
                            .collect(ImmutableMap.toImmutableMap(
                                    key -> key, key -> key.equals(first) ? BigFraction.ONE : BigFraction.ZERO)));
        };
        AllocationContract creditOnly = (amount, weights) ->
                Allocation.largestRemainder(amount.isNegative() ? amount.minus(FIVE) : amount, FIVE, weights);
        AllocationContract equalShares = (amount, weights) -> Allocation.largestRemainder(
                amount,
                FIVE,
                weights.keySet().stream().collect(ImmutableMap.toImmutableMap(key -> key, key -> BigFraction.ONE)));
        Money fifty = FIVE.multipliedBy(10);

        assertCaught(() -> allToFirst.takesRecipientsInAnyOrder(fifty, WEIGHTS));
        assertCaught(() -> creditOnly.losesNothing(fifty.negated(), WEIGHTS));
        assertCaught(() -> creditOnly.mirrorsADebt(fifty, WEIGHTS));
        assertCaught(() -> equalShares.givesWithinTheAmount(fifty, WEIGHTS));
        assertCaught(() -> overpaying().givesWithinTheAmount(fifty, WEIGHTS));
    }

    @Test
    void catchesARegisterAndRulesThatDoNotMatch() {
        ImmutableSet<String> clauses = ImmutableSet.of("GUBH.EW", "GUBH.SCO", "GUBH.NI");
        RegisterCase extraRow = new RegisterCase(
                TimeSources.bankHolidays(),
                ImmutableSet.of("GUBH.EW", "GUBH.SCO"),
                ImmutableSet.of(),
                ImmutableSet.of());
        RegisterCase missingRow = new RegisterCase(
                TimeSources.bankHolidays(),
                ImmutableSet.of("GUBH.EW", "GUBH.SCO", "GUBH.NI", "GUBH.X"),
                ImmutableSet.of(),
                ImmutableSet.of());
        RegisterCase unnamedRule = new RegisterCase(
                TimeSources.bankHolidays(), clauses, ImmutableSet.of(RuleId.of("time.other")), ImmutableSet.of());
        RegisterCase unknownRule = new RegisterCase(
                TimeSources.ages(), ImmutableSet.of("FLRA1969.9"), ImmutableSet.of(), ImmutableSet.of());
        RegisterCase wrongCitation = new RegisterCase(
                TimeSources.ages(),
                ImmutableSet.of("FLRA1969.9"),
                ImmutableSet.of(RuleId.of("time.age")),
                ImmutableSet.of(Citation.of(TimeSources.ages().source(), "FLRA1969.9", "Section 10")));

        assertCaught(extraRow::registersEveryClauseOfTheDocument);
        assertCaught(missingRow::registersEveryClauseOfTheDocument);
        assertCaught(unnamedRule::namesEveryRuleAndOnlyRules);
        assertCaught(unknownRule::namesEveryRuleAndOnlyRules);
        assertCaught(unknownRule::citesEveryClauseThatARuleCarriesOut);
        assertCaught(wrongCitation::citesOnlyRegisteredClauses);
        // Beside this test there is no such resource.
        assertCaught(extraRow::namesOnlyResourcesThatExist);
    }

    @Test
    void catchesAProportionThatExceedsItsWhole() {
        IndicatorResultContract contract = () -> Arbitraries.of(ImmutableList.of());
        IndicatorDefinition proportion = IndicatorDefinition.builder()
                .id(RuleId.of("sample.share"))
                .title("Share")
                .scoring(Scoring.PROPORTION)
                .multiplier(100)
                .unit("%")
                .polarity(Polarity.NEUTRAL)
                .rounding(Rounding.halfUp(0))
                .addCitations(Age.CITATION)
                .build();

        assertCaught(() -> contract.keepsAProportionWithinItsWhole(
                IndicatorResult.of(proportion, Tally.ofCounts(BigDecimal.TEN, BigDecimal.ONE))));
        contract.keepsAProportionWithinItsWhole(
                IndicatorResult.of(proportion, Tally.ofCounts(BigDecimal.TEN, BigDecimal.TEN)));
    }

    private static void assertCaught(ThrowingCallable check) {
        assertThatThrownBy(check).isInstanceOf(AssertionError.class);
    }

    private static RuleContract<Optional<LocalDate>> contract(CitedRule<Optional<LocalDate>> rule) {
        return new RuleContract<>() {
            @Override
            public CitedRule<Optional<LocalDate>> rule() {
                return rule;
            }

            @Override
            public Arbitrary<Optional<LocalDate>> facts() {
                return Arbitraries.just(LATE);
            }

            @Override
            public Optional<Optional<LocalDate>> changed(Optional<LocalDate> sent, Change change) {
                return Optional.of(Optional.of(LocalDate.parse(change.value())));
            }
        };
    }

    /** A rule that says one thing whatever the facts. */
    private static SampleRule saying(Function<Ruling.Subject, Ruling.Details> ruling) {
        return new SampleRule() {
            @Override
            protected ImmutableList<Ruling> judge(Optional<LocalDate> sent) {
                return ImmutableList.of(ruling.apply(Ruling.about("report 1")).build());
            }
        };
    }

    private static SampleRule failing(Modality modality, Outcome outcome) {
        return saying(
                report -> report.of(outcome, "Late.", SampleRule.IN_TIME).under(provision -> provision.as(modality)));
    }

    /** A clause that the sample rule does not carry out. */
    private interface AnotherClause {
        static Provision of(Provision provision) {
            return provision.citing(ImmutableList.of(Age.CITATION));
        }
    }

    /** A rule of a policy that finds on the authority of a document. */
    private static final class PolicyRuleContract implements RuleContract<Optional<LocalDate>> {

        @Override
        public CitedRule<Optional<LocalDate>> rule() {
            return new CitedRule<>(new SampleRule().provision().by(Authority.POLICY)) {
                @Override
                protected ImmutableList<Ruling> judge(Optional<LocalDate> sent) {
                    return ImmutableList.of(Ruling.about("report 1")
                            .met("Sent.")
                            .under(provision -> provision.by(Authority.SOURCE))
                            .build());
                }
            };
        }

        @Override
        public Arbitrary<Optional<LocalDate>> facts() {
            return Arbitraries.just(LATE);
        }
    }

    private interface Adding {
        Tally tally(List<Classified> cases);
    }

    private static TallyMergeContract<Classified> tally(Adding adding) {
        return new TallyMergeContract<>() {
            @Override
            public Tally tally(List<Classified> cases) {
                return adding.tally(cases);
            }

            @Override
            public Arbitrary<List<Classified>> cases() {
                return new CoreIndicatorDomain().cases().list();
            }
        };
    }

    /** Pays ten times the amount to each and calls the difference residual. */
    private static AllocationContract overpaying() {
        return (amount, weights) -> {
            Money tenfold = amount.multipliedBy(10);
            ImmutableList<AllocationLine> lines = weights.entrySet().stream()
                    .map(entry -> new AllocationLine(
                            entry.getKey(), entry.getValue(), BigFraction.ZERO, tenfold, tenfold, OptionalInt.empty()))
                    .collect(ImmutableList.toImmutableList());
            return new Allocation(
                    amount,
                    FIVE,
                    AllocationMethod.LARGEST_REMAINDER,
                    Optional.empty(),
                    lines,
                    amount.minus(tenfold.multipliedBy(lines.size())));
        };
    }
}

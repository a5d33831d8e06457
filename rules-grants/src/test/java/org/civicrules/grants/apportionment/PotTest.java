package org.civicrules.grants.apportionment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.civicrules.grants.Grants.pounds;

import com.google.common.collect.ImmutableList;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.money.Allocation;
import org.civicrules.core.money.AllocationMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PotTest {

    private static PotShare share(String recipient, ShareBasis basis, int units) {
        return new PotShare(recipient, basis, BigFraction.of(units));
    }

    private static Pot pot(String id, String amount, String unit, AllocationMethod method, PotShare... shares) {
        return Pot.builder()
                .id(id)
                .amount(pounds(amount))
                .unit(pounds(unit))
                .method(method)
                .addShares(shares)
                .build();
    }

    private static Pot pot(PotShare... shares) {
        return pot("p", "100.00", "0.01", AllocationMethod.LARGEST_REMAINDER, shares);
    }

    @ParameterizedTest(name = "{0} units at a whole-pound rate: {1} and {2} left")
    @CsvSource({"1232, 147648.00, 1656.87", "1252, 148608.00, 696.87"})
    void mixesBedsAndUsersAtOneRateAsBuryDid(int users, String allocated, String residual) {
        Allocation allocation = pot(
                        "care-providers",
                        "149304.87",
                        "1.00",
                        AllocationMethod.UNIT_RATE,
                        share("homes", ShareBasis.BED, 1844),
                        share("at-home", ShareBasis.USER, users))
                .allocate();

        assertThat(allocation.rate()).contains(pounds("48.00"));
        assertThat(allocation.allocated()).isEqualTo(pounds(allocated));
        assertThat(allocation.residual()).isEqualTo(pounds(residual));
    }

    @Test
    void addsUpTheUnitsOfOneRecipientInOnePot() {
        Pot pot = pot(share("a", ShareBasis.BED, 1), share("b", ShareBasis.STAFF, 2), share("a", ShareBasis.USER, 1));

        assertThat(pot.weights()).containsExactly(entry("a", BigFraction.of(2)), entry("b", BigFraction.of(2)));
        assertThat(pot.allocate().line("a").amount()).isEqualTo(pounds("50.00"));
    }

    @Test
    void sharesInFlatPartsAndInPercentages() {
        Allocation flat = pot(
                        share("a", ShareBasis.FLAT, 1), share("b", ShareBasis.FLAT, 1), share("c", ShareBasis.FLAT, 1))
                .allocate();
        Allocation percentages = pot(
                        "leicestershire-icf-2",
                        "6136534.00",
                        "1.00",
                        AllocationMethod.LARGEST_REMAINDER,
                        share("homes-and-community", ShareBasis.PERCENTAGE, 80),
                        share("discretion", ShareBasis.PERCENTAGE, 20))
                .allocate();

        assertThat(flat.line("a").amount()).isEqualTo(pounds("33.34"));
        assertThat(flat.line("c").amount()).isEqualTo(pounds("33.33"));
        assertThat(percentages.line("homes-and-community").amount()).isEqualTo(pounds("4909227.00"));
        assertThat(percentages.line("discretion").amount()).isEqualTo(pounds("1227307.00"));
    }

    @Test
    void letsARecipientDrawOnTwoPots() {
        AllocationMethod method = AllocationMethod.LARGEST_REMAINDER;
        Apportionment apportionment = Apportionment.of(ImmutableList.of(
                pot("all", "30.00", "1.00", method, share("n", ShareBasis.BED, 1), share("h", ShareBasis.BED, 2)),
                pot("nursing", "11.50", "1.00", method, share("n", ShareBasis.BED, 1), share("z", ShareBasis.BED, 0))));

        assertThat(apportionment.byRecipient())
                .containsExactly(entry("n", pounds("21.00")), entry("h", pounds("20.00")), entry("z", pounds("0.00")));
        assertThat(apportionment.drawingOnSeveral()).containsExactly(entry("n", 2));
        assertThat(apportionment.residual()).isEqualTo(pounds("0.50"));
    }

    @Test
    void refusesSharesThatCannotBeAddedUp() {
        assertThatThrownBy(() -> pot()).hasMessageContaining("a pot must have a share: pot=p");
        assertThatThrownBy(() -> pot(share("a", ShareBasis.PERCENTAGE, 99)))
                .hasMessageContaining("must add up to 100: pot=p, total=99");
        assertThatThrownBy(() -> pot(share("a", ShareBasis.PERCENTAGE, 100), share("b", ShareBasis.BED, 1)))
                .hasMessageContaining("percentages cannot be added to counts");
        assertThatThrownBy(() -> pot(share("a", ShareBasis.FLAT, 1), share("b", ShareBasis.BED, 1)))
                .hasMessageContaining("flat shares cannot be added to counts");
        assertThatThrownBy(() -> pot(share("a", ShareBasis.BED, 0))).hasMessageContaining("more than zero");
        assertThatThrownBy(() -> share("a", ShareBasis.FLAT, 2)).hasMessageContaining("a flat share counts 1");
        assertThatThrownBy(() -> share("a", ShareBasis.BED, -1)).hasMessageContaining("must not be negative");
        Pot twice = pot(share("a", ShareBasis.BED, 1));
        assertThatThrownBy(() -> Apportionment.of(ImmutableList.of(twice, twice)))
                .hasMessageContaining("pot ids must be unique: pot=p");
    }
}

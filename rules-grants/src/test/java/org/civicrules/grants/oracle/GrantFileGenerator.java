package org.civicrules.grants.oracle;

import static org.civicrules.grants.oracle.GeneratedGrantFile.AUTHORITY;
import static org.civicrules.grants.oracle.GeneratedGrantFile.DISTRIBUTION;
import static org.civicrules.grants.oracle.GeneratedGrantFile.SET_UP;
import static org.civicrules.grants.oracle.GeneratedGrantFile.pence;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import org.civicrules.grants.oracle.GeneratedGrantFile.Cause;
import org.civicrules.grants.oracle.GeneratedGrantFile.Cost;
import org.civicrules.grants.oracle.GeneratedGrantFile.Draft;

/**
 * Makes grant files under WRRF-1 from a seed: mostly sound, with facts missing, conditions broken, and days and amounts at the ends of
 * windows and caps. The same seed makes the same files.
 */
public final class GrantFileGenerator {

    private static final ImmutableList<Long> ALLOCATIONS =
            ImmutableList.of(pence("552981.00"), pence("1000.00"), pence("162500.50"), pence("1.00"));

    /** One day before, on and after each day that decides. */
    private static final ImmutableList<LocalDate> EDGES = IntStream.rangeClosed(-1, 1)
            .boxed()
            .flatMap(step -> ImmutableList.of("2021-10-21", "2021-11-03", "2022-03-31", "2022-06-30").stream()
                    .map(day -> LocalDate.parse(day).plusDays(step)))
            .collect(ImmutableList.toImmutableList());

    private static final ImmutableList<String> USES = ImmutableList.of(
            "childcare",
            "local-recruitment",
            "new-measure-set-up",
            "hospital-discharge",
            "scaled-up-approach",
            "wages",
            "isolation-pay",
            "fee-uplift",
            "a-new-idea");

    /** The facts a cost may be attested with, and what keeps the conditions. */
    static final ImmutableMap<String, Boolean> SOUND = ImmutableMap.<String, Boolean>builder()
            .put("on-purpose", true)
            .put("earmarked", false)
            .put("new", true)
            .put("adds-capacity", true)
            .put("winter-pressure", true)
            .put("time-limited", true)
            .put("increment-only", true)
            .put("not-isolation-pay", true)
            .put("distinct-from-nhs-discharge-money", true)
            .buildOrThrow();

    private final Random random;

    private GrantFileGenerator(Random random) {
        this.random = random;
    }

    /**
     * Makes files.
     *
     * @param seed names the files: the same seed, the same files
     * @param count how many
     * @return files with different ids
     */
    public static ImmutableList<GeneratedGrantFile> files(long seed, int count) {
        GrantFileGenerator generator = new GrantFileGenerator(new Random(seed));
        return IntStream.range(0, count)
                .mapToObj(index -> generator.file(String.format(Locale.ROOT, "F%d-%05d", seed, index)))
                .collect(ImmutableList.toImmutableList());
    }

    /** Costs of a holder that has a sum to spend, as a list the file did not have would hold them. */
    static ImmutableList<Cost> moreCosts(long seed, String holder, long held, boolean admin) {
        GrantFileGenerator generator = new GrantFileGenerator(new Random(seed));
        List<Cost> costs = new ArrayList<>();
        generator.costs(costs, admin ? "Y" : "X", holder, held, admin ? held / 100 : 0, admin);
        return ImmutableList.copyOf(costs);
    }

    private GeneratedGrantFile file(String id) {
        long allocation = pick(ALLOCATIONS);
        Draft draft = new Draft(id).allocation(chance(3) ? OptionalLong.empty() : OptionalLong.of(allocation));
        long received = receive(draft, allocation);
        List<Cost> spending = new ArrayList<>();
        List<Cost> admin = new ArrayList<>();
        long left = passOn(draft, received, spending, admin);
        costs(spending, "S", AUTHORITY, left, 0, false);
        if (chance(60)) {
            costs(admin, "A", AUTHORITY, left, allocation / 100, true);
        }
        draft.spending(chance(4) ? Optional.empty() : Optional.of(spending));
        draft.adminCosts(chance(4) ? Optional.empty() : Optional.of(admin));
        if (chance(20)) {
            draft.suspect("2022-02-01", 1 + below(received));
        }
        settle(draft, received);
        return draft.file();
    }

    private long receive(Draft draft, long allocation) {
        long first = allocation * 60 / 100;
        long second = allocation - first;
        int shape = random.nextInt(100);
        long more = shape < 80 ? 0 : pick(ImmutableList.of(1L, -1L, allocation / 10, allocation));
        draft.receipt(1, "2021-11-30", Math.max(0, first + (shape < 90 ? 0 : more)));
        if (shape % 5 > 0) {
            draft.receipt(2, "2022-01-31", Math.max(0, second + (shape < 90 ? more : 0)));
        }
        return draft.file().received();
    }

    /** Pays providers, and gives what is left to the authority. */
    private long passOn(Draft draft, long received, List<Cost> spending, List<Cost> admin) {
        long left = received;
        for (int number = random.nextInt(4); number > 0; number--) {
            String provider = "A" + number;
            draft.add(new GeneratedGrantFile.Provider(provider, maybe(true, 4, 6), maybe(true, 10, 10)));
            long paid = 0;
            for (int payment = random.nextInt(3); payment > 0; payment--) {
                long amount = chance(1) ? received + 1 : below(left / 2);
                draft.pay(provider, amount);
                paid += amount;
            }
            left -= paid;
            costs(spending, "S" + provider + "-", provider, paid, 0, false);
            if (chance(10)) {
                costs(admin, "A" + provider + "-", provider, paid, 0, true);
            }
            recoup(draft, provider, paid);
        }
        return Math.max(0, left);
    }

    private void recoup(Draft draft, String provider, long paid) {
        if (!chance(30)) {
            return;
        }
        long amount = chance(3) ? paid + 1 : pick(ImmutableList.of(Math.min(paid, 1), paid / 20, paid / 3, paid));
        long later = below(amount);
        draft.recoup(provider, pick(ImmutableList.of("2022-02-14", "2022-03-31")), amount - later);
        draft.recoup(provider, pick(ImmutableList.of("2022-04-01", "2022-06-15")), later);
    }

    private void costs(List<Cost> costs, String prefix, String by, long held, long cap, boolean admin) {
        long left = held;
        for (int number = random.nextInt(5); number > 0; number--) {
            long amount = cap > 0 && chance(70)
                    ? Math.max(0, pick(ImmutableList.of(cap - 1, cap, cap + 1, cap / 2, cap / 3)))
                    : pick(ImmutableList.of(
                            below(left), below(left), left / 2, left, chance(10) ? left + 1 : 0L, Math.min(left, 1)));
            left = Math.max(0, left - amount);
            costs.add(cost(prefix + number, by, amount, admin));
        }
    }

    private Cost cost(String id, String by, long amount, boolean admin) {
        ImmutableMap.Builder<String, Boolean> attested = ImmutableMap.builder();
        SOUND.forEach((fact, kept) -> maybe(kept, 2, 3).ifPresent(holds -> attested.put(fact, holds)));
        Optional<String> kind =
                !admin || chance(35) ? Optional.empty() : Optional.of(chance(60) ? DISTRIBUTION : SET_UP);
        return new Cost(
                id,
                by,
                chance(5) ? Optional.empty() : Optional.of(chance(70) ? day() : pick(EDGES)),
                chance(20) ? Optional.empty() : Optional.of(LocalDate.of(2022, 3, 31)),
                amount,
                kind,
                admin || chance(4) ? Optional.empty() : Optional.of(chance(60) ? "overtime" : pick(USES)),
                otherFunding(amount),
                attested.buildOrThrow());
    }

    private OptionalLong otherFunding(long amount) {
        if (chance(6)) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(
                chance(80) ? 0 : pick(ImmutableList.of(1L, amount / 3, amount, amount + 1, Math.max(0, amount - 1))));
    }

    /** Notices, and money that goes back to the Department. */
    private void settle(Draft draft, long received) {
        int notices = chance(30) ? 1 + random.nextInt(3) : 0;
        for (int number = 0; number < notices; number++) {
            draft.notify(pick(ImmutableList.of("2022-02-01", "2022-05-01", "2022-08-15")), owing(received), cause());
        }
        for (int number = chance(40) ? 1 + random.nextInt(3) : 0; number > 0; number--) {
            Optional<String> notice =
                    notices > 0 && chance(40) ? Optional.of("N" + (1 + random.nextInt(notices))) : Optional.empty();
            draft.giveBack(
                    pick(ImmutableList.of("2022-04-05", "2022-07-31", "2022-09-01")),
                    owing(received),
                    notice.isPresent() ? Optional.empty() : cause(),
                    notice);
        }
    }

    private long owing(long received) {
        return pick(ImmutableList.of(1L, received / 50, received / 10, received / 3, received));
    }

    private Optional<Cause> cause() {
        return chance(60)
                ? Optional.empty()
                : Optional.of(pick(ImmutableList.of(Cause.UNSPENT, Cause.MISSPENT, Cause.OVERPAYMENT)));
    }

    /** A day well within the window. */
    private LocalDate day() {
        return LocalDate.of(2021, 11, 3).plusDays(random.nextInt(149));
    }

    private Optional<Boolean> maybe(boolean kept, int broken, int missing) {
        int draw = random.nextInt(100);
        return draw < missing ? Optional.empty() : Optional.of((draw < missing + broken) != kept);
    }

    private boolean chance(int inHundred) {
        return random.nextInt(100) < inHundred;
    }

    /** Zero included. */
    private long below(long bound) {
        return (long) random.nextInt(1_000) * Math.max(0, bound) / 1_000;
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}

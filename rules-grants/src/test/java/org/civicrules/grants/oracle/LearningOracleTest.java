package org.civicrules.grants.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.civicrules.grants.oracle.ExpectedAccount.Classes;
import org.civicrules.grants.oracle.GeneratedGrantFile.Cost;
import org.civicrules.grants.oracle.GeneratedGrantFile.Draft;
import org.junit.jupiter.api.Test;

/** Learning a missing fact never widens what is owed, whatever the fact is; once all are known, what is owed is one sum. */
class LearningOracleTest {

    private static final int COUNT = 300;

    /** Days on which nothing is left undecided. */
    private static final ImmutableList<LocalDate> DECIDED_DAYS = ImmutableList.of(
            LocalDate.of(2021, 10, 20),
            LocalDate.of(2021, 11, 3),
            LocalDate.of(2022, 3, 31),
            LocalDate.of(2022, 4, 1),
            LocalDate.of(2022, 7, 1));

    @Test
    void learningOneFactNeverWidensWhatIsOwed() throws SQLException {
        List<GeneratedGrantFile> files = GrantFileGenerator.files(7, COUNT);
        List<GeneratedGrantFile> all = new ArrayList<>(files);
        Random random = new Random(8);
        for (GeneratedGrantFile file : files) {
            for (Lesson lesson : lessons(file, random)) {
                all.add(renamed(file, file.id() + "/" + all.size(), lesson));
            }
        }
        Map<String, ExpectedAccount> accounts = AccountSql.account(all);

        assertThat(all.size()).isGreaterThan(5 * COUNT);
        int narrowed = 0;
        for (GeneratedGrantFile file : all) {
            ExpectedAccount before = accounts.get(original(file));
            ExpectedAccount after = accounts.get(file.id());
            if (before != null && after != null) {
                assertNarrower(file.id(), before, after);
                narrowed += width(after) < width(before) ? 1 : 0;
            }
        }
        assertThat(narrowed).isGreaterThan(COUNT / 2);
    }

    @Test
    void withEveryFactKnownOneSumIsOwed() throws SQLException {
        List<GeneratedGrantFile> files = GrantFileGenerator.files(9, COUNT);
        List<GeneratedGrantFile> all = new ArrayList<>(files);
        Random random = new Random(10);
        for (GeneratedGrantFile file : files) {
            GeneratedGrantFile learnt = file.draft().named(file.id() + "/").file();
            for (List<Lesson> left = lessons(learnt, random); !left.isEmpty(); left = lessons(learnt, random)) {
                learnt = renamed(learnt, learnt.id(), left.get(random.nextInt(left.size())));
            }
            all.add(learnt);
        }
        Map<String, ExpectedAccount> accounts = AccountSql.account(all);

        for (GeneratedGrantFile file : all.subList(COUNT, 2 * COUNT)) {
            ExpectedAccount after = accounts.get(file.id());
            ExpectedAccount before = accounts.get(original(file));
            if (before != null && after != null) {
                assertNarrower(file.id(), before, after);
                boolean undecided = file.costs()
                        .flatMap(cost -> cost.incurred().stream())
                        .anyMatch(day ->
                                !day.isBefore(LocalDate.of(2021, 10, 21)) && day.isBefore(LocalDate.of(2021, 11, 3)));
                assertThat(undecided || after.owedLeast() == after.owedMost())
                        .as(file.id())
                        .isTrue();
            }
        }
    }

    private static void assertNarrower(String file, ExpectedAccount before, ExpectedAccount after) {
        assertThat(after.owedLeast()).as(file).isGreaterThanOrEqualTo(before.owedLeast());
        assertThat(after.owedMost()).as(file).isLessThanOrEqualTo(before.owedMost());
        Classes was = before.total();
        Classes is = after.total();
        assertThat(is.properlySpent()).as(file).isGreaterThanOrEqualTo(was.properlySpent());
        assertThat(is.unsettled()).as(file).isLessThanOrEqualTo(was.unsettled());
    }

    private static long width(ExpectedAccount account) {
        return account.owedMost() - account.owedLeast();
    }

    private static String original(GeneratedGrantFile file) {
        int slash = file.id().indexOf('/');
        return slash < 0 ? file.id() : file.id().substring(0, slash);
    }

    private static GeneratedGrantFile renamed(GeneratedGrantFile file, String id, Lesson lesson) {
        Draft draft = file.draft().named(id);
        lesson.teach(draft);
        return draft.file();
    }

    /** One fact more, for each that is missing: a good one and a bad one where there are two sides. */
    private static List<Lesson> lessons(GeneratedGrantFile file, Random random) {
        List<Lesson> lessons = new ArrayList<>();
        file.costs().forEach(cost -> {
            for (Cost better :
                    better(cost, file.adminCosts().stream().anyMatch(costs -> costs.contains(cost)), random)) {
                lessons.add(draft -> draft.replace(better));
            }
        });
        for (GeneratedGrantFile.Provider provider : file.providers()) {
            if (provider.inArea().isEmpty()) {
                lessons.add(draft -> draft.learnArea(provider.id(), true));
                lessons.add(draft -> draft.learnArea(provider.id(), false));
            }
        }
        long seed = random.nextLong();
        if (file.spending().isEmpty()) {
            lessons.add(draft -> draft.spending(Optional.of(new ArrayList<>(costs(file, seed, false)))));
            lessons.add(draft -> draft.spending(Optional.of(new ArrayList<>())));
        }
        if (file.adminCosts().isEmpty()) {
            lessons.add(draft -> draft.adminCosts(Optional.of(new ArrayList<>(costs(file, seed, true)))));
            lessons.add(draft -> draft.adminCosts(Optional.of(new ArrayList<>())));
        }
        if (file.allocation().isEmpty()) {
            lessons.add(draft -> draft.allocation(OptionalLong.of(file.received())));
            lessons.add(draft -> draft.allocation(OptionalLong.of(file.received() / 2)));
        }
        return lessons;
    }

    private static List<Cost> costs(GeneratedGrantFile file, long seed, boolean admin) {
        List<Cost> costs = new ArrayList<>(
                GrantFileGenerator.moreCosts(seed, GeneratedGrantFile.AUTHORITY, file.received(), admin));
        for (GeneratedGrantFile.Provider provider :
                admin ? ImmutableList.<GeneratedGrantFile.Provider>of() : file.providers()) {
            costs.addAll(
                    GrantFileGenerator.moreCosts(seed + 1, provider.id(), file.paidTo(provider.id()), false).stream()
                            .map(cost -> new Cost(
                                    provider.id() + cost.id(),
                                    cost.by(),
                                    cost.incurred(),
                                    cost.paid(),
                                    cost.amount(),
                                    cost.kind(),
                                    cost.use(),
                                    cost.otherFunding(),
                                    cost.attested()))
                            .toList());
        }
        return costs;
    }

    private static List<Cost> better(Cost cost, boolean admin, Random random) {
        List<Cost> better = new ArrayList<>();
        if (cost.incurred().isEmpty()) {
            better.add(cost.incurred(Optional.of(DECIDED_DAYS.get(random.nextInt(DECIDED_DAYS.size())))));
        }
        if (cost.otherFunding().isEmpty()) {
            better.add(cost.alsoFunded(OptionalLong.of(0)));
            better.add(cost.alsoFunded(OptionalLong.of(cost.amount() / 2)));
        }
        if (admin && cost.kind().isEmpty()) {
            better.add(cost.ofKind(GeneratedGrantFile.DISTRIBUTION));
            better.add(cost.ofKind(GeneratedGrantFile.SET_UP));
        }
        if (!admin && cost.use().isEmpty()) {
            better.add(cost.on("overtime"));
            better.add(cost.on("fee-uplift"));
        }
        for (String fact : GrantFileGenerator.SOUND.keySet()) {
            if (!cost.attested().containsKey(fact)) {
                better.add(cost.attest(fact, true));
                better.add(cost.attest(fact, false));
            }
        }
        return better;
    }

    private interface Lesson {
        void teach(Draft draft);
    }
}

package org.civicrules.grants.scheme;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.civicrules.core.rule.Rule;
import org.civicrules.core.rule.RuleId;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.ClauseRegister;
import org.civicrules.core.source.Treatment;
import org.civicrules.grants.GrantAssessment;
import org.civicrules.grants.apportionment.PublishedSplit;
import org.civicrules.grants.apportionment.Reconciliation;
import org.civicrules.grants.file.GrantFile;
import org.civicrules.grants.file.GrantFileReader;
import org.civicrules.testkit.ClauseRegisterContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every clause of every document of the shipped schemes is accounted for, both ways. */
class RegisterTest {

    private static final SchemeLibrary LIBRARY = SchemeLibrary.shipped();

    private static ImmutableSet<String> numbered(String prefix, int last) {
        return IntStream.rangeClosed(0, last).mapToObj(i -> prefix + i).collect(toImmutableSet());
    }

    private static PublishedSplit bury() throws IOException {
        Path path = Path.of("..", "examples", "grants", "bury.json");
        GrantFile file = GrantFileReader.read("bury.json", Files.readString(path), LIBRARY);
        return file.published().orElseThrow();
    }

    private static ImmutableList<Rule<?>> rulesOf(String scheme) throws IOException {
        ImmutableList.Builder<Rule<?>> rules = ImmutableList.builder();
        rules.addAll(GrantAssessment.rules(LIBRARY.scheme(scheme)));
        rules.addAll(Reconciliation.rules(bury(), LIBRARY.scheme(scheme), Optional.empty(), LIBRARY)
                .rules()
                .values());
        return rules.build();
    }

    /** The contract for one document: its rules are those that cite it. */
    private interface Document extends ClauseRegisterContract {

        String scheme();

        String source();

        @Override
        default ClauseRegister register() {
            return SchemeRegisters.shipped().stream()
                    .filter(register -> register.source().id().equals(source()))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        default ImmutableSet<Citation> citations() {
            return rulesHere().flatMap(rule -> rule.citations().stream()).collect(toImmutableSet());
        }

        @Override
        default ImmutableSet<RuleId> rules() {
            return rulesHere().map(Rule::id).collect(toImmutableSet());
        }

        private Stream<Rule<?>> rulesHere() {
            try {
                return rulesOf(scheme()).stream()
                        .filter(rule -> rule.citations().stream()
                                .anyMatch(citation -> citation.source().id().equals(source())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Nested
    class RoundOne implements Document {
        @Override
        public String scheme() {
            return "wrrf-1";
        }

        @Override
        public String source() {
            return "wrrf-2021-annex-b";
        }

        @Override
        public ImmutableSet<String> clausesOfTheDocument() {
            return numbered("WRRF1.", 49);
        }
    }

    @Nested
    class BuryPaper implements Document {
        @Override
        public String scheme() {
            return "wrrf-1";
        }

        @Override
        public String source() {
            return "bury-scb-2021-12-08";
        }

        @Override
        public ImmutableSet<String> clausesOfTheDocument() {
            return IntStream.rangeClosed(1, 16).mapToObj(i -> "BURY." + i).collect(toImmutableSet());
        }
    }

    @Nested
    class RoundTwo implements Document {
        @Override
        public String scheme() {
            return "wrrf-2";
        }

        @Override
        public String source() {
            return "wrrf-2-determination";
        }

        @Override
        public ImmutableSet<String> clausesOfTheDocument() {
            return numbered("WRRF2.", 5);
        }
    }

    @Nested
    class InfectionControlTwo implements Document {
        @Override
        public String scheme() {
            return "icf-2";
        }

        @Override
        public String source() {
            return "icf-2-determination";
        }

        @Override
        public ImmutableSet<String> clausesOfTheDocument() {
            return numbered("ICF2.", 8);
        }
    }

    @Nested
    class InfectionControlAndTestingOne implements Document {
        @Override
        public String scheme() {
            return "ictf-1";
        }

        @Override
        public String source() {
            return "ictf-1-determination";
        }

        @Override
        public ImmutableSet<String> clausesOfTheDocument() {
            return numbered("ICTF1.", 4);
        }
    }

    @Nested
    class WorkforceCapacity implements Document {
        @Override
        public String scheme() {
            return "wcf";
        }

        @Override
        public String source() {
            return "wcf-determination";
        }

        @Override
        public ImmutableSet<String> clausesOfTheDocument() {
            return numbered("WCF.", 4);
        }
    }

    @Nested
    class DischargeFund implements Document {
        @Override
        public String scheme() {
            return "asc-df-2022-23";
        }

        @Override
        public String source() {
            return "asc-df-2022-23-determination";
        }

        @Override
        public ImmutableSet<String> clausesOfTheDocument() {
            return numbered("ASCDF2223.", 5);
        }
    }

    @Test
    void namesARuleForAClauseExactlyWhereTheRuleCitesIt() throws IOException {
        for (ClauseRegister register : SchemeRegisters.shipped()) {
            String scheme = LIBRARY.schemes().stream()
                    .filter(shipped -> shipped.sources().contains(register.source()))
                    .findFirst()
                    .orElseThrow()
                    .id();
            ImmutableList<Rule<?>> rules = rulesOf(scheme);
            register.clauses().values().stream()
                    .filter(clause -> clause.treatment() == Treatment.RULE)
                    .forEach(clause -> assertThat(clause.by())
                            .as(clause.id())
                            .containsExactlyInAnyOrderElementsOf(rules.stream()
                                    .filter(rule -> rule.citations().contains(register.cite(clause.id())))
                                    .map(rule -> rule.id().value())
                                    .distinct()
                                    .toList()));
        }
    }
}

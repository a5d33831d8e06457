package org.civicrules.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.TreeSet;
import org.civicrules.performance.lookedafter.Benchmark;
import org.civicrules.performance.lookedafter.ContextTables;
import org.civicrules.performance.lookedafter.Indicators;
import org.civicrules.performance.lookedafter.PopulationEstimate;
import org.civicrules.performance.lookedafter.ReportingPeriod;
import org.civicrules.performance.lookedafter.Target;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = "org.civicrules", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String CORE = "org.civicrules.core..";
    private static final String ASSESSMENT = "org.civicrules.assessment..";
    private static final String L2 = "org.civicrules.housing.l2..";
    private static final String L3 = "org.civicrules.housing.l3..";
    private static final String GRANTS = "org.civicrules.grants..";
    private static final String PERFORMANCE = "org.civicrules.performance..";
    private static final String SPREADSHEET = "org.civicrules.spreadsheet..";
    private static final String JSON = "org.civicrules.json..";
    private static final String CLI = "org.civicrules.cli..";
    private static final String TESTKIT = "org.civicrules.testkit..";
    private static final String STATISTICS = "org.civicrules.performance.statistics..";

    @ArchTest
    static final ArchRule CORE_STANDS_ALONE = noClasses()
            .that()
            .resideInAPackage(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ASSESSMENT, L2, L3, GRANTS, PERFORMANCE, SPREADSHEET, JSON, CLI, TESTKIT);

    @ArchTest
    static final ArchRule ASSESSMENT_DEPENDS_ON_CORE_ALONE =
            doesNotKnow(ASSESSMENT, L2, L3, GRANTS, PERFORMANCE, SPREADSHEET);

    @ArchTest
    static final ArchRule LEVEL_2_DEPENDS_ON_ASSESSMENT_AND_CORE_ALONE =
            doesNotKnow(L2, L3, GRANTS, PERFORMANCE, SPREADSHEET);

    @ArchTest
    static final ArchRule LEVEL_3_DEPENDS_ON_ASSESSMENT_AND_CORE_ALONE =
            doesNotKnow(L3, L2, GRANTS, PERFORMANCE, SPREADSHEET);

    @ArchTest
    static final ArchRule GRANTS_DEPEND_ON_CORE_ALONE =
            doesNotKnow(GRANTS, ASSESSMENT, L2, L3, PERFORMANCE, SPREADSHEET);

    @ArchTest
    static final ArchRule PERFORMANCE_DEPENDS_ON_CORE_ALONE =
            doesNotKnow(PERFORMANCE, ASSESSMENT, L2, L3, GRANTS, SPREADSHEET);

    @ArchTest
    static final ArchRule SPREADSHEETS_DEPEND_ON_CORE_ALONE =
            doesNotKnow(SPREADSHEET, ASSESSMENT, L2, L3, GRANTS, PERFORMANCE);

    private static ArchRule doesNotKnow(String module, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(module)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage(JSON, CLI, TESTKIT);
    }

    @ArchTest
    static final ArchRule THE_WIRE_FORM_KNOWS_NO_PLAN_AND_NO_COMMAND = noClasses()
            .that()
            .resideInAPackage(JSON)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(L2, L3, SPREADSHEET, CLI, TESTKIT);

    @ArchTest
    static final ArchRule RECORDS_KNOW_NO_MAPPER = noClasses()
            .that()
            .resideInAPackage(JSON)
            .and()
            .resideOutsideOfPackage("org.civicrules.json.jackson2..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind..", "tools.jackson..");

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLE =
            slices().matching("org.civicrules.(**)").should().beFreeOfCycles();

    private static final String CHILD = "org.civicrules.performance.child..";
    private static final String LOOKED_AFTER = "org.civicrules.performance.lookedafter..";

    @ArchTest
    static final ArchRule FACTS_ABOUT_CHILDREN_KNOW_NO_OTHER_ROOM = noClasses()
            .that()
            .resideInAPackage(CHILD)
            .should()
            .dependOnClassesThat(resideInAPackage(PERFORMANCE).and(resideOutsideOfPackage(CHILD)));

    /** Populations, benchmarks and targets are about figures; everything else that is read is about children. */
    @ArchTest
    static final ArchRule READING_RETURNS_KNOWS_NO_MEASURE = noClasses()
            .that()
            .resideInAPackage("org.civicrules.performance.ssda903..")
            .should()
            .dependOnClassesThat(resideInAPackage(LOOKED_AFTER)
                    .and(not(belongToAnyOf(
                            ContextTables.class,
                            PopulationEstimate.class,
                            Benchmark.class,
                            Target.class,
                            Indicators.class,
                            ReportingPeriod.class))));

    @ArchTest
    static final ArchRule PACKAGES_ARE_CONCEPTS = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..utils..", "..impl..", "..common..", "..helper..", "..helpers..");

    @ArchTest
    static final ArchRule NOBODY_READS_A_CLOCK = noClasses()
            .should()
            .callMethodWhere(DescribedPredicate.describe("it reads a clock", ArchitectureTest::readsAClock));

    private static boolean readsAClock(JavaCall<?> call) {
        String owner = call.getTargetOwner().getFullName();
        String name = call.getTarget().getName();
        return (owner.startsWith("java.time.") && name.equals("now"))
                || owner.equals("java.time.Clock")
                || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"));
    }

    @ArchTest
    static final ArchRule NO_FLOATING_POINT_OUTSIDE_STATISTICS = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(CORE, ASSESSMENT, L2, L3, GRANTS, PERFORMANCE, SPREADSHEET, JSON)
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage(STATISTICS)
            .should(notMention(Set.of("double", "float", "java.lang.Double", "java.lang.Float")));

    private static ArchCondition<JavaMethod> notMention(Set<String> types) {
        return new ArchCondition<>("not mention " + new TreeSet<>(types)) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean mentions = types.contains(method.getRawReturnType().getFullName())
                        || method.getRawParameterTypes().stream()
                                .map(JavaClass::getFullName)
                                .anyMatch(types::contains);
                events.add(new SimpleConditionEvent(method, !mentions, method.getFullName()));
            }
        };
    }

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_LINE_PRINTS = noClasses()
            .that()
            .resideOutsideOfPackage(CLI)
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule COMMANDS_STAY_PACKAGE_PRIVATE =
            classes().that().resideInAPackage(CLI).should().notBePublic();

    @ArchTest
    static void everyPackageIsNullMarked(JavaClasses all) {
        Set<String> unmarked = new TreeSet<>();
        for (JavaClass type : all) {
            JavaPackage home = type.getPackage();
            if (!home.isAnnotatedWith(NullMarked.class)) {
                unmarked.add(home.getName());
            }
        }
        assertThat(unmarked).isEmpty();
    }

    @ArchTest
    static final ArchRule CONSTANTS_ARE_FINAL = fields().that()
            .areStatic()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should()
            .beFinal();
}

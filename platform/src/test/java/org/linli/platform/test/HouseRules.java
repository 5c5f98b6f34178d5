package org.linli.platform.test;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import java.util.stream.BaseStream;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.OpenToAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The walls of the house, the same for every service. */
public final class HouseRules {

    private static final Set<String> CLOCKS = Set.of(
            Instant.class.getName(),
            LocalDate.class.getName(),
            LocalDateTime.class.getName(),
            OffsetDateTime.class.getName(),
            ZonedDateTime.class.getName());

    private HouseRules() {}

    /** Checks every rule on the main classes below {@code root}, for instance {@code org.linli.search}. */
    public static void assertHold(String root) {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        all(root).check(classes);
    }

    static ArchRule all(String root) {
        return CompositeArchRule.of(controllersHoldNoSql())
                .and(everyHandlerSaysWhoMayCallIt())
                .and(noPackageCycles(root))
                .and(noFieldInjection())
                .and(featuresDoNotKnowTheirWeb(root))
                .and(noLegacyDates())
                .and(nobodyReadsTheSystemClock())
                .and(streamsOfRowsAreClosed());
    }

    static ArchRule controllersHoldNoSql() {
        return noClasses()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .dependOnClassesThat(resideInAPackage("org.springframework.jdbc..")
                        .or(resideInAPackage("java.sql.."))
                        .or(resideInAPackage("javax.sql..")))
                .allowEmptyShould(true)
                .because("a controller translates and delegates");
    }

    static ArchRule everyHandlerSaysWhoMayCallIt() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .areMetaAnnotatedWith(Controller.class)
                .and()
                .areMetaAnnotatedWith(RequestMapping.class)
                .should()
                .beAnnotatedWith(Allowed.class)
                .orShould()
                .beAnnotatedWith(OpenToAll.class)
                .allowEmptyShould(true)
                .because("an operation of which nobody said who may call it would be open");
    }

    static ArchRule noPackageCycles(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    static ArchRule noFieldInjection() {
        return noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .allowEmptyShould(true)
                .because("a constructor shows what a class needs");
    }

    static ArchRule featuresDoNotKnowTheirWeb(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage("..web..")
                .should()
                .dependOnClassesThat(resideInAPackage(root + "..web.."))
                .allowEmptyShould(true)
                .because("dependencies point one way: web, feature, platform");
    }

    static ArchRule noLegacyDates() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Date.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Calendar.class)
                .allowEmptyShould(true)
                .because("time is Instant or LocalDate");
    }

    static ArchRule nobodyReadsTheSystemClock() {
        return noClasses()
                .should()
                .callMethodWhere(readsTheSystemClock())
                .allowEmptyShould(true)
                .because("a Clock is injected and handed to the aggregate");
    }

    /** A stream of rows keeps its connection until somebody closes it: with one forgotten the pool runs dry. */
    static ArchRule streamsOfRowsAreClosed() {
        return noClasses()
                .should()
                .callMethodWhere(describe(
                        "opens a stream of rows and closes none",
                        call -> call.getTarget().getOwner().isEquivalentTo(JdbcClient.MappedQuerySpec.class)
                                && call.getTarget().getName().equals("stream")
                                && call.getOrigin().getMethodCallsFromSelf().stream()
                                        .noneMatch(HouseRules::closesAStream)))
                .allowEmptyShould(true)
                .because("list() gives the connection back by itself; a stream stands in a try");
    }

    private static boolean closesAStream(JavaCall<?> call) {
        return call.getTarget().getName().equals("close")
                && call.getTarget().getOwner().isAssignableTo(BaseStream.class);
    }

    private static DescribedPredicate<JavaCall<?>> readsTheSystemClock() {
        return describe("reads the system's clock", call -> {
            var target = call.getTarget();
            var owner = target.getOwner().getName();
            if (!(target instanceof MethodCallTarget)) {
                return false;
            }
            return (target.getName().equals("now")
                            && CLOCKS.contains(owner)
                            && target.getRawParameterTypes().isEmpty())
                    || (target.getName().equals("currentTimeMillis") && owner.equals(System.class.getName()));
        });
    }

    /** The classes named, for a test of a rule. */
    static JavaClasses importing(Class<?>... classes) {
        return new ClassFileImporter().importClasses(classes);
    }
}

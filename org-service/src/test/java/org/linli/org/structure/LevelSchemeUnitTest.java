package org.linli.org.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.platform.places.UnitType.AREA;
import static org.linli.platform.places.UnitType.BUILDING;
import static org.linli.platform.places.UnitType.COMMUNITY;
import static org.linli.platform.places.UnitType.COMPOUND;
import static org.linli.platform.places.UnitType.DISTRICT;
import static org.linli.platform.places.UnitType.STREET;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.org.structure.LevelScheme.Level;
import org.linli.platform.places.UnitType;
import org.linli.platform.web.ProblemException;
import org.springframework.context.support.ResourceBundleMessageSource;

class LevelSchemeUnitTest {

    private final LevelScheme scheme = scheme(
            level(DISTRICT),
            level(STREET, DISTRICT),
            level(COMMUNITY, STREET),
            level(AREA, COMMUNITY),
            level(COMPOUND, COMMUNITY, AREA),
            level(BUILDING, COMPOUND));

    @Test
    void aUnitStandsOnlyBelowTheKindsItsSchemeNames() {
        assertThat(scheme.allows(COMPOUND, COMMUNITY)).isTrue();
        assertThat(scheme.allows(COMPOUND, AREA)).isTrue();
        assertThat(scheme.allows(COMPOUND, STREET)).isFalse();
        assertThatThrownBy(() -> scheme.require(BUILDING, AREA)).isInstanceOf(ProblemException.class);
    }

    @Test
    void whatMayStandBelowComesInTheSchemesOrder() {
        assertThat(scheme.below(COMMUNITY)).containsExactly(AREA, COMPOUND);
        assertThat(scheme.below(BUILDING)).isEmpty();
    }

    @Test
    void theDistrictItselfStandsBelowTheCityOnly() {
        assertThat(scheme.top()).isEqualTo(DISTRICT);
        assertThatThrownBy(() -> scheme(level(DISTRICT, STREET))).isInstanceOf(ProblemException.class);
    }

    @Test
    void aLevelThatIsNotReachedFromTheTopIsRefused() {
        assertThatThrownBy(() -> scheme(level(DISTRICT), level(COMMUNITY, STREET)))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> scheme(level(DISTRICT), level(STREET))).isInstanceOf(ProblemException.class);
    }

    @Test
    void aKindAppearsOnce() {
        assertThatThrownBy(() -> scheme(level(DISTRICT), level(STREET, DISTRICT), level(STREET, DISTRICT)))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void aSchemeInUseMayBeExtended() {
        LevelScheme longer = scheme.change(
                "更长",
                "Longer",
                List.of(
                        level(DISTRICT),
                        level(STREET, DISTRICT),
                        level(COMMUNITY, STREET),
                        level(COMPOUND, COMMUNITY),
                        level(BUILDING, COMPOUND, COMMUNITY)),
                new LevelScheme.Use(Set.of(DISTRICT), List.of(new OrgUnits.Standing(COMPOUND, COMMUNITY))));

        assertThat(longer.version()).isEqualTo(2);
        assertThat(longer.below(COMMUNITY)).containsExactly(COMPOUND, BUILDING);
    }

    @Test
    void aSchemeInUseGoesOnAllowingHowItsUnitsStand() {
        var use = new LevelScheme.Use(Set.of(DISTRICT), List.of(new OrgUnits.Standing(COMPOUND, AREA)));

        assertThatThrownBy(() -> scheme.change("更短", "Shorter", List.of(level(DISTRICT), level(STREET, DISTRICT)), use))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> scheme.change(
                        "换顶", "Another top", List.of(level(STREET), level(AREA, STREET), level(COMPOUND, AREA)), use))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void whatMayNotStandThereIsSaidInTheReadersWords() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages");
        texts.setDefaultEncoding("UTF-8");
        // As the services are set up: what has no words of its own language is said in Chinese.
        texts.setFallbackToSystemLocale(false);

        assertThatThrownBy(() -> scheme.require(COMPOUND, STREET))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    var field = refused.fields().getFirst();
                    assertThat(texts.getMessage(field.key(), field.arguments().toArray(), Locale.SIMPLIFIED_CHINESE))
                            .contains("小区", "街道")
                            .doesNotContain("COMPOUND", "STREET");
                    assertThat(texts.getMessage(field.key(), field.arguments().toArray(), Locale.ENGLISH))
                            .contains("Compound", "Street");
                });
    }

    private static LevelScheme scheme(Level... levels) {
        return new LevelScheme("test", "测试", "Test", List.of(levels), 1);
    }

    private static Level level(UnitType type, UnitType... below) {
        return new Level(type, Set.of(below));
    }
}

package org.linli.org.structure.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.linli.org.structure.LevelScheme;
import org.linli.org.structure.LevelSchemes;
import org.linli.org.structure.SchemeDesk;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.UnitType;

/** A level scheme as callers see it. */
@Schema(name = "LevelScheme")
record SchemeView(
        @Schema(example = "dongying") String key,

        @Schema(description = "In Chinese", example = "开发区—街道—社区—小区（四级）")
        String name,

        @Schema(description = "In English", example = "Zone, street, community, compound (four levels)")
        String nameEn,

        @Schema(description = "From the top down") List<LevelView> levels,

        @Schema(description = "Open districts within the caller's scope that follow it")
        List<DistrictView> districts,

        @Schema(description = "Rises with each change; the ETag holds it")
        long version) {

    static SchemeView of(SchemeDesk.Followed followed) {
        LevelScheme scheme = followed.scheme();
        return new SchemeView(
                scheme.key(),
                scheme.name(),
                scheme.nameEn(),
                scheme.levels().stream()
                        .map(level -> new LevelView(level.type(), new TreeSet<>(level.below())))
                        .toList(),
                followed.districts().stream().map(DistrictView::of).toList(),
                scheme.version());
    }

    static List<LevelScheme.Level> levels(List<LevelView> levels) {
        return levels.stream()
                .map(level -> new LevelScheme.Level(level.type(), level.below()))
                .toList();
    }

    /** One kind of unit in a scheme. */
    @Schema(name = "Level")
    record LevelView(
            @NotNull UnitType type,

            @NotNull @Schema(description = "The kinds it may stand directly below; empty for the district itself")
            Set<@NotNull UnitType> below) {}

    /** A district that follows a scheme. */
    @Schema(name = "SchemeDistrict")
    record DistrictView(
            @Schema(format = "uuid", type = "string") UnitId id, String name) {

        static DistrictView of(LevelSchemes.District district) {
            return new DistrictView(district.id(), district.name());
        }
    }

    /** A kind of unit that may be created. */
    @Schema(name = "ChildKind")
    record ChildKindView(
            UnitType type,

            @Schema(description = "Level scheme the new unit will follow; to be named when it stands below the city")
            String scheme) {}

    /** A new scheme. */
    @Schema(name = "LevelSchemeCreation")
    record Create(
            @NotNull
            @Size(max = 40)
            @Schema(
                    description = "2 to 40 lower-case letters, digits and hyphens, a letter first",
                    pattern = "^[a-z][a-z0-9-]{1,39}$")
            String key,

            @NotNull @Size(max = 200) @Schema(description = "In Chinese, 1 to 60 characters")
            String name,

            @NotNull @Size(max = 400) @Schema(description = "In English, 1 to 120 characters")
            String nameEn,

            @NotNull
            @Valid
            @Size(min = 1, max = LevelScheme.MOST_LEVELS)
            @Schema(description = "From the top down, each kind once; each but the first stands below earlier ones")
            List<LevelView> levels) {}

    /** A scheme as it shall be. */
    @Schema(name = "LevelSchemeChange")
    record Change(
            @NotNull @Size(max = 200) @Schema(description = "In Chinese, 1 to 60 characters")
            String name,

            @NotNull @Size(max = 400) @Schema(description = "In English, 1 to 120 characters")
            String nameEn,

            @NotNull
            @Valid
            @Size(min = 1, max = LevelScheme.MOST_LEVELS)
            @Schema(description = "All of them, from the top down")
            List<LevelView> levels) {}
}

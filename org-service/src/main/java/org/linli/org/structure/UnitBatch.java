package org.linli.org.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.UnitType;
import org.linli.platform.web.ProblemException;
import org.springframework.http.HttpStatus;

/** Many new units at once, parents before children. All are created, or none and each wrong row is named. */
public record UnitBatch(List<Row> rows) {

    public static final int MOST = 5_000;
    static final int MOST_ERRORS = 100;

    /**
     * One unit of the batch. Its parent is named by exactly one of the three.
     *
     * @param ref what other rows of this batch call it
     * @param parentRef an earlier row
     * @param parentCode code of an open unit, which may be an earlier row's
     */
    public record Row(
            @Nullable String ref,
            @Nullable String parentRef,
            @Nullable String parentCode,
            @Nullable UnitId parentId,
            @Nullable String scheme,
            UnitType type,
            @Nullable String code,
            String name,
            @Nullable Integer households,
            @Nullable LocalDate validFrom) {

        UnitDraft below(UnitId parent) {
            return new UnitDraft(parent, scheme, type, code, name, households, validFrom);
        }
    }

    public UnitBatch {
        rows = List.copyOf(rows);
    }

    List<String> codes() {
        return rows.stream().map(Row::code).filter(Objects::nonNull).toList();
    }

    List<OrgUnit> create(UnitCreation creation, OrgUnits units) {
        return new Run(creation, units).create();
    }

    private final class Run {

        private final UnitCreation creation;
        private final OrgUnits units;
        private final Map<String, UnitId> byRef = new HashMap<>();
        private final Map<String, UnitId> byCode = new HashMap<>();
        private final Set<String> failed = new HashSet<>();
        private final List<ProblemException.Field> errors = new ArrayList<>();

        Run(UnitCreation creation, OrgUnits units) {
            this.creation = creation;
            this.units = units;
        }

        List<OrgUnit> create() {
            List<OrgUnit> created = new ArrayList<>();
            for (int index = 0; index < rows.size() && errors.size() < MOST_ERRORS; index++) {
                tried(rows.get(index), index).ifPresent(created::add);
            }
            if (!errors.isEmpty()) {
                throw new ProblemException(
                        HttpStatus.UNPROCESSABLE_CONTENT, "units-not-created", List.of(errors.size()), errors);
            }
            return created;
        }

        private Optional<OrgUnit> tried(Row row, int index) {
            String ref = row.ref();
            if (row.parentRef() != null && failed.contains(row.parentRef())) {
                fail(ref);
                return Optional.empty();
            }
            try {
                OrgUnit unit = creation.create(row.below(parent(row)));
                remember(ref, unit);
                return Optional.of(unit);
            } catch (ProblemException e) {
                String at = "/units/" + index;
                if (e.fields().isEmpty()) {
                    errors.add(new ProblemException.Field(at, "problem." + e.slug() + ".detail", e.arguments()));
                }
                e.fields()
                        .forEach(field -> errors.add(
                                new ProblemException.Field(at + field.field(), field.key(), field.arguments())));
                fail(ref);
                return Optional.empty();
            }
        }

        private UnitId parent(Row row) {
            String ref = row.parentRef();
            String code = row.parentCode();
            UnitId id = row.parentId();
            if ((ref == null ? 0 : 1) + (code == null ? 0 : 1) + (id == null ? 0 : 1) != 1) {
                throw ProblemException.invalid("", "units.parent.one");
            }
            if (id != null) {
                return id;
            }
            UnitId found = ref != null ? byRef.get(ref) : byCode.computeIfAbsent(String.valueOf(code), this::stored);
            if (found == null) {
                throw ProblemException.invalid(
                        ref != null ? "/parentRef" : "/parentCode",
                        "units.parent.unknown",
                        String.valueOf(ref != null ? ref : code));
            }
            return found;
        }

        private @Nullable UnitId stored(String code) {
            return units.findByCode(code).map(OrgUnit::id).orElse(null);
        }

        private void remember(@Nullable String ref, OrgUnit unit) {
            if (ref != null && byRef.putIfAbsent(ref, unit.id()) != null) {
                throw ProblemException.invalid("/ref", "units.ref.twice", ref);
            }
            String code = unit.code();
            if (code != null) {
                byCode.put(code, unit.id());
            }
        }

        private void fail(@Nullable String ref) {
            if (ref != null) {
                failed.add(ref);
            }
        }
    }
}

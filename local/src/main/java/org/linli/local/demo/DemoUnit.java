package org.linli.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A unit of the demo city with what stands below it. Gets its id once it is known to org-service. */
final class DemoUnit {

    final String type;
    final String name;
    final @Nullable String code;
    final List<DemoUnit> below = new ArrayList<>();
    final List<DemoBranch> branches = new ArrayList<>();

    @Nullable
    Integer households;

    private @Nullable String id;

    private DemoUnit(String type, String name, @Nullable String code) {
        this.type = type;
        this.name = name;
        this.code = code;
    }

    /**
     * A party organisation that belongs to a unit.
     *
     * @param means MEMBERS or INSTRUCTOR
     */
    record DemoBranch(String kind, String name, List<DemoUnit> covers, String means) {}

    static DemoUnit top(String type, String name, @Nullable String code) {
        return new DemoUnit(type, name, code);
    }

    DemoUnit add(String type, String name) {
        return add(type, name, null);
    }

    DemoUnit add(String type, String name, @Nullable String code) {
        DemoUnit unit = new DemoUnit(type, name, code);
        below.add(unit);
        return unit;
    }

    void branch(String kind, String name, List<DemoUnit> covers, String means) {
        branches.add(new DemoBranch(kind, name, List.copyOf(covers), means));
    }

    void forEach(Consumer<DemoUnit> visitor) {
        visitor.accept(this);
        below.forEach(unit -> unit.forEach(visitor));
    }

    List<DemoUnit> all(String wanted) {
        List<DemoUnit> found = new ArrayList<>();
        forEach(unit -> {
            if (unit.type.equals(wanted)) {
                found.add(unit);
            }
        });
        return found;
    }

    int size() {
        return 1 + below.stream().mapToInt(DemoUnit::size).sum();
    }

    boolean isKnown() {
        return id != null;
    }

    String id() {
        return Objects.requireNonNull(id, () -> name + " is not in the tree");
    }

    void known(String as) {
        id = as;
    }
}

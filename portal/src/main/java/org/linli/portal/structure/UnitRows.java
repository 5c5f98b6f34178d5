package org.linli.portal.structure;

import com.vaadin.flow.data.provider.hierarchy.AbstractBackEndHierarchicalDataProvider;
import com.vaadin.flow.data.provider.hierarchy.HierarchicalQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.Place;
import org.linli.portal.place.UnitType;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.CursorPage;
import org.linli.portal.service.ServiceDownException;

/**
 * The tree as far as somebody has opened it: one request a level, further ones where a level is longer than one page.
 * A level that cannot be read is empty, and whoever shows the tree is told why.
 */
final class UnitRows extends AbstractBackEndHierarchicalDataProvider<UnitApi.Unit, Void> {

    private static final int PAGE = 200;

    private final UnitApi api;
    private List<UnitApi.Unit> tops;
    private final Consumer<RuntimeException> failed;
    private final Map<String, Level> levels = new HashMap<>();
    private final Map<String, UnitApi.Unit> known = new HashMap<>();

    /** What is read of the units below one. */
    private static final class Level {
        private final List<UnitApi.Unit> units = new ArrayList<>();
        private @Nullable String next;
    }

    UnitRows(UnitApi api, List<UnitApi.Unit> tops, Consumer<RuntimeException> failed) {
        this.api = api;
        this.tops = List.copyOf(tops);
        this.failed = failed;
        tops.forEach(top -> known.put(top.id(), top));
    }

    @Override
    public Object getId(UnitApi.Unit unit) {
        return unit.id();
    }

    @Override
    public boolean hasChildren(UnitApi.Unit unit) {
        return unit.below() > 0;
    }

    @Override
    public UnitApi.@Nullable Unit getParent(UnitApi.Unit unit) {
        boolean top = tops.stream().anyMatch(one -> one.id().equals(unit.id()));
        return top || unit.parent() == null ? null : known.get(unit.parent());
    }

    @Override
    public int getChildCount(HierarchicalQuery<UnitApi.Unit, Void> query) {
        UnitApi.Unit parent = query.getParent();
        if (parent == null) {
            return tops.size();
        }
        Level level = level(parent);
        return level.next == null ? level.units.size() : Math.max(level.units.size(), Math.toIntExact(parent.below()));
    }

    @Override
    protected Stream<UnitApi.Unit> fetchChildrenFromBackEnd(HierarchicalQuery<UnitApi.Unit, Void> query) {
        UnitApi.Unit parent = query.getParent();
        int end = query.getOffset() + query.getLimit();
        List<UnitApi.Unit> units = parent == null ? tops : upTo(parent, end);
        return units.stream().skip(query.getOffset()).limit(query.getLimit());
    }

    @Override
    public int getItemIndex(UnitApi.Unit unit, HierarchicalQuery<UnitApi.Unit, Void> query) {
        UnitApi.Unit parent = query.getParent();
        List<UnitApi.Unit> units = parent == null ? tops : level(parent).units;
        for (int at = 0; at < units.size(); at++) {
            if (units.get(at).id().equals(unit.id())) {
                return at;
            }
        }
        return -1;
    }

    private Level level(UnitApi.Unit parent) {
        Level level = levels.get(parent.id());
        if (level != null) {
            return level;
        }
        Level read = new Level();
        if (readOn(parent, read)) {
            levels.put(parent.id(), read);
        }
        return read;
    }

    private List<UnitApi.Unit> upTo(UnitApi.Unit parent, int end) {
        Level level = level(parent);
        while (level.units.size() < end && level.next != null && readOn(parent, level)) {
            // Reads on as long as there is more.
        }
        return level.units;
    }

    private boolean readOn(UnitApi.Unit parent, Level level) {
        try {
            CursorPage<UnitApi.Unit> page = api.children(parent.id(), UnitType.COMPOUND, level.next, PAGE);
            level.units.addAll(page.items());
            level.next = page.next();
            page.items().forEach(unit -> known.put(unit.id(), unit));
            return true;
        } catch (ServiceDownException | ApiProblemException fault) {
            level.next = null;
            failed.accept(fault);
            return false;
        }
    }

    /** From one of the tops down to the unit; empty when it stands in none of them, or no longer. */
    List<UnitApi.Unit> pathTo(UnitApi.Unit unit) {
        List<String> ids = Stream.concat(unit.above().stream().map(Place.Above::id), Stream.of(unit.id()))
                .toList();
        Optional<UnitApi.Unit> top =
                tops.stream().filter(one -> ids.contains(one.id())).findFirst();
        List<UnitApi.Unit> path = new ArrayList<>();
        top.ifPresent(path::add);
        for (int at = top.map(one -> ids.indexOf(one.id()) + 1).orElse(ids.size()); at < ids.size(); at++) {
            Optional<UnitApi.Unit> next = below(path.getLast(), ids.get(at));
            if (next.isEmpty()) {
                return List.of();
            }
            path.add(next.get());
        }
        return path;
    }

    private Optional<UnitApi.Unit> below(UnitApi.Unit parent, String id) {
        Level level = level(parent);
        while (true) {
            Optional<UnitApi.Unit> found =
                    level.units.stream().filter(unit -> unit.id().equals(id)).findFirst();
            if (found.isPresent() || level.next == null || !readOn(parent, level)) {
                return found;
            }
        }
    }

    /** The levels are read anew when they are shown next. */
    void forget() {
        tops = List.copyOf(api.tops());
        tops.forEach(top -> known.put(top.id(), top));
        levels.clear();
        refreshAll();
    }
}

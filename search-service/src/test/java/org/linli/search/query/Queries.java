package org.linli.search.query;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Appointment;
import org.linli.platform.scope.Caller;
import org.linli.platform.scope.Role;
import org.linli.platform.scope.Scope;

/** What queries mean on 26 November 2026, to a reader in a service that has not heard of any place. */
final class Queries {

    /** In Shanghai; in UTC it is still the 25th. */
    private static final Instant NOW = Instant.parse("2026-11-25T16:30:00Z");

    private static final Understanding UNDERSTANDING =
            new Understanding(new PlaceNames(new NoPlaces()), Clock.fixed(NOW, ZoneOffset.UTC));

    private Queries() {}

    static QueryText read(String query) {
        return read(new OpinionFilter(query, null, null, null, null, null, null, null));
    }

    static QueryText read(OpinionFilter filter) {
        UnitId unit = UnitId.of("019a0000-0000-7000-8000-000000000002");
        Caller caller = new Caller("reader", "reader", List.of(new Appointment(unit, Role.READER)));
        return new Scope(caller, List.of(unit)).call(() -> UNDERSTANDING.read(filter));
    }

    /** A service that has not heard of the tree yet. */
    private static final class NoPlaces implements Places {

        @Override
        public Optional<Place> find(UnitId id) {
            return Optional.empty();
        }

        @Override
        public Optional<Place> findByCode(String code) {
            return Optional.empty();
        }

        @Override
        public List<Place> findByPath(UnitId within, String path, int limit) {
            return List.of();
        }

        @Override
        public List<Place> findByNames(UnitId within, Collection<String> names, int limit) {
            return List.of();
        }

        @Override
        public List<Place> findByNameStart(UnitId within, String start, int limit) {
            return List.of();
        }

        @Override
        public Map<UnitId, List<Place>> lineages(Collection<UnitId> ids) {
            return Map.of();
        }

        @Override
        public List<Place> children(UnitId id) {
            return List.of();
        }

        @Override
        public boolean inScope(UnitId id) {
            return false;
        }

        @Override
        public Optional<Place> root() {
            return Optional.empty();
        }
    }
}

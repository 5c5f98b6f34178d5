package org.linli.search.find;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.platform.names.NameKeys;
import org.linli.platform.places.UnitId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What can be found, written as the jobs role: whatever was heard, wherever it is. */
@Repository
class Finds {

    /** Instances' clocks differ by less. */
    private static final Duration CLOCKS = Duration.ofMinutes(1);

    /** Between pieces that travel as one text, since an array of arrays of several lengths does not travel. */
    private static final String BETWEEN = "\u001f";

    private final JdbcClient jobs;
    private final Clock clock;

    Finds(@Qualifier("jobs") JdbcClient jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /** The version that is known, kept from being changed by others until the transaction ends; empty when nothing is. */
    Optional<Long> lockedVersion(FindKind kind, UUID id) {
        return jobs.sql("select version from finds where kind = :kind and id = :id for update")
                .param("kind", kind.name())
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    /** A thing and by what it is found. */
    private record Keyed(Find find, NameKeys keys) {

        static Keyed of(Find find) {
            return new Keyed(find, FindKeys.of(find.name()));
        }

        String grams() {
            return String.join(BETWEEN, keys.grams()) + BETWEEN + FindKeys.ofKind(find.kind());
        }

        @Nullable
        String codeWord() {
            String code = find.code();
            return code == null ? null : FindKeys.compared(code);
        }
    }

    /**
     * Writes things that are there, unless more is known of one. What was taken for gone is there again. Of the same version
     * what is said whole holds: of what was heard in parts one may have been missed.
     */
    void put(Collection<Find> finds) {
        List<Keyed> keyed = finds.stream().map(Keyed::of).toList();
        jobs.sql("""
                        insert into finds (kind, id, place_id, name, code, detail, state, valid_from, valid_to, version,
                                           heard_at, word, code_word, letters, grams)
                        select kind, id, unit, name, code, detail, state, since, until, version, :now,
                               word, code_word, letters, string_to_array(grams, :between)
                          from unnest(:kinds::text[], :ids::uuid[], :units::uuid[], :names::text[], :codes::text[],
                                      :details::text[], :states::text[], :froms::date[], :tos::date[],
                                      :versions::bigint[], :words::text[], :codeWords::text[], :letters::text[],
                                      :grams::text[])
                               as heard (kind, id, unit, name, code, detail, state, since, until, version, word,
                                         code_word, letters, grams)
                        on conflict (kind, id) do update
                           set place_id = excluded.place_id, name = excluded.name, code = excluded.code,
                               detail = excluded.detail, state = excluded.state, valid_from = excluded.valid_from,
                               valid_to = excluded.valid_to, gone = false, version = excluded.version,
                               heard_at = excluded.heard_at, word = excluded.word, code_word = excluded.code_word,
                               letters = excluded.letters, grams = excluded.grams
                         where finds.version < excluded.version
                            or finds.version = excluded.version
                               and (finds.gone
                                    or (finds.place_id, finds.name, finds.code, finds.detail, finds.state,
                                        finds.valid_from, finds.valid_to)
                                       is distinct from
                                       (excluded.place_id, excluded.name, excluded.code, excluded.detail, excluded.state,
                                        excluded.valid_from, excluded.valid_to))
                        """)
                .param("now", now())
                .param("between", BETWEEN)
                .param("kinds", column(keyed, each -> each.find().kind().name()))
                .param("ids", column(keyed, each -> each.find().id()))
                .param("units", column(keyed, each -> each.find().unit()))
                .param("names", column(keyed, each -> each.find().name()))
                .param("codes", column(keyed, each -> each.find().code()))
                .param("details", column(keyed, each -> each.find().detail()))
                .param("states", column(keyed, each -> each.find().state()))
                .param("froms", column(keyed, each -> each.find().from()))
                .param("tos", column(keyed, each -> each.find().to()))
                .param("versions", column(keyed, each -> each.find().version()))
                .param("words", column(keyed, each -> each.keys().word()))
                .param("codeWords", column(keyed, Keyed::codeWord))
                .param("letters", column(keyed, each -> each.keys().letters()))
                .param("grams", column(keyed, Keyed::grams))
                .update();
        finds.forEach(find -> find.alsoAt().forEach(unit -> serve(find.id(), unit)));
    }

    private static @Nullable String[] column(List<Keyed> finds, Function<Keyed, @Nullable Object> component) {
        var texts = new @Nullable String[finds.size()];
        for (int at = 0; at < texts.length; at++) {
            Object value = component.apply(finds.get(at));
            texts[at] = value == null ? null : value.toString();
        }
        return texts;
    }

    /** Writes a part of a known thing; whoever asks has seen to it that it is newer than what is known. */
    void change(FindChange.Part part) {
        jobs.sql("""
                        update finds
                           set place_id = :unit, detail = coalesce(:detail, detail), state = coalesce(:state, state),
                               valid_to = coalesce(:to, valid_to), gone = :gone, version = :version, heard_at = :now
                         where kind = :kind and id = :id
                        """)
                .param("kind", part.kind().name())
                .param("id", part.id())
                .param("unit", part.unit().value())
                .param("detail", part.detail())
                .param("state", part.state())
                .param("to", part.to())
                .param("gone", part.gone())
                .param("version", part.version())
                .param("now", now())
                .update();
        String name = part.name();
        if (name != null) {
            rename(part.kind(), part.id(), name);
        }
    }

    void rename(FindKind kind, UUID id, String name) {
        NameKeys keys = FindKeys.of(name);
        jobs.sql("""
                        update finds
                           set name = :name, word = :word, letters = :letters, grams = array_append(:grams, :ofKind)
                         where kind = :kind and id = :id
                        """)
                .param("kind", kind.name())
                .param("id", id)
                .param("name", name)
                .param("word", keys.word())
                .param("letters", keys.letters())
                .param("grams", keys.grams().toArray(String[]::new))
                .param("ofKind", FindKeys.ofKind(kind))
                .update();
    }

    /** From now on the company is seen in this unit as well. */
    void serve(UUID company, UnitId unit) {
        jobs.sql("insert into find_served (company_id, place_id) values (:company, :unit) on conflict do nothing")
                .param("company", company)
                .param("unit", unit.value())
                .update();
    }

    /**
     * What a snapshot passed over is over. What was heard of while it was read, or just before, is left as it is.
     *
     * @param after where the page began
     * @param last where it ended; null at the end of all
     * @param there what it has
     * @param begun when the snapshot was begun
     */
    void goneBetween(FindKind kind, UUID after, @Nullable UUID last, Collection<UUID> there, Instant begun) {
        jobs.sql("""
                        update finds set gone = true
                         where kind = :kind and not gone and id > :after and (cast(:last as uuid) is null or id <= :last)
                           and heard_at < :before and not (id = any (:there))
                        """)
                .param("kind", kind.name())
                .param("after", after)
                .param("last", last)
                .param("before", begun.minus(CLOCKS).atOffset(ZoneOffset.UTC))
                .param("there", there.toArray(UUID[]::new))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

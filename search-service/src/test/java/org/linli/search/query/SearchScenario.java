package org.linli.search.query;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.TestTokens;
import org.linli.search.text.Normaliser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** Opinions in a tree of a test's own, and a caller who searches them through the API. */
public final class SearchScenario {

    public final TestPlaces tree;
    private final JdbcClient jobs;
    private final Http http;

    public SearchScenario(JdbcClient jobs, int port) {
        this.jobs = jobs;
        this.http = new Http(port);
        this.tree = new TestPlaces(jobs);
    }

    /** An opinion with sensible defaults, to be changed and then said. */
    public AnOpinion anOpinion() {
        return new AnOpinion();
    }

    /** Says this at the place. @return its id */
    public UUID said(UnitId place, String text) {
        return anOpinion().at(place).text(text).said();
    }

    /** Waits until the index has heard of everything and can be searched for it. */
    public void indexed() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> jobs.sql("""
                                select exists (select from index_generations where state = 'LIVE')
                                       and not exists (select from index_work)
                                """).query(Boolean.class).single());
        // What was taken is found after the next refresh, a few tenths of a second at most.
        Awaitility.await().pollDelay(Duration.ofMillis(700)).until(() -> true);
    }

    /** Asks as a reader of the unit. */
    public Asked asking(UnitId unit) {
        return new Asked(unit);
    }

    public Http http() {
        return http;
    }

    /** A search in the making. */
    public final class Asked {

        private final UnitId unit;
        private final UriComponentsBuilder parameters = UriComponentsBuilder.fromPath("");

        private Asked(UnitId unit) {
            this.unit = unit;
        }

        public Asked with(String name, Object value) {
            parameters.queryParam(name, String.valueOf(value));
            return this;
        }

        public Http.Answer get(String path) {
            String query = parameters.encode().build().toUriString();
            return http.get("/api/search/v1" + path + query)
                    .token(TestTokens.of(Role.READER, unit))
                    .send();
        }

        public JsonNode answer() {
            Http.Answer answer = get("/opinions");
            if (answer.status() != 200) {
                throw new AssertionError(answer.status() + " " + answer.body());
            }
            return answer.json();
        }

        public List<UUID> found() {
            return ids(answer());
        }

        /** All pages, one after the other. */
        public List<UUID> foundOnAllPages(Runnable betweenPages) {
            List<UUID> found = new ArrayList<>();
            JsonNode page = answer();
            found.addAll(ids(page));
            while (page.has("next")) {
                betweenPages.run();
                parameters.replaceQueryParam("cursor", page.get("next").asString());
                page = answer();
                found.addAll(ids(page));
            }
            return found;
        }
    }

    public static List<UUID> ids(JsonNode answer) {
        return StreamSupport.stream(answer.get("items").spliterator(), false)
                .map(item -> UUID.fromString(item.get("id").asString()))
                .toList();
    }

    /** Written straight into the table: intake has tests of its own. */
    public final class AnOpinion {

        private UnitId place = tree.community;
        private @Nullable String externalId;
        private @Nullable String title;
        private String text = "小区电梯坏了三天没有人修";
        private @Nullable String reply;
        private @Nullable String category;
        private @Nullable String department;
        private String channel = "HOTLINE";
        private String state = "RECEIVED";
        private Instant receivedAt = Instant.parse("2026-03-01T01:00:00Z");

        public AnOpinion at(UnitId where) {
            place = where;
            return this;
        }

        /** Its number at the hotline. */
        public AnOpinion externalId(String what) {
            externalId = what;
            return this;
        }

        public AnOpinion title(String what) {
            title = what;
            return this;
        }

        public AnOpinion text(String what) {
            text = what;
            return this;
        }

        public AnOpinion reply(String what) {
            reply = what;
            return this;
        }

        public AnOpinion category(String path) {
            category = path;
            return this;
        }

        public AnOpinion department(String body) {
            department = body;
            return this;
        }

        public AnOpinion channel(String what) {
            channel = what;
            return this;
        }

        public AnOpinion state(String what) {
            state = what;
            return this;
        }

        public AnOpinion receivedAt(Instant when) {
            receivedAt = when;
            return this;
        }

        public UUID said() {
            UUID id = UuidCreator.getTimeOrderedEpoch();
            jobs.sql("""
                    insert into opinions (id, place_id, place_no, intake_unit, source, external_id, channel, category, department, title, text,
                                          reply, state, received_at, created_at, version, normal)
                    values (:id, :place, 0, :place, '12345', :externalId, :channel, :category, :department, :title, :text,
                            :reply, :state, :receivedAt, now(), 1, :normal)
                    """)
                    .param("id", id)
                    .param("place", place.value())
                    .param("externalId", externalId)
                    .param("channel", channel)
                    .param("category", category)
                    .param("department", department)
                    .param("title", title)
                    .param("text", text)
                    .param("reply", reply)
                    .param("state", state)
                    .param("receivedAt", java.sql.Timestamp.from(receivedAt))
                    .param("normal", Normaliser.normalise((title == null ? "" : title + "\n") + text))
                    .update();
            return id;
        }
    }
}

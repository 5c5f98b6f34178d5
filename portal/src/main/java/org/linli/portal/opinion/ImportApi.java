package org.linli.portal.opinion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.portal.service.CursorPage;
import org.linli.portal.service.Job;
import org.linli.portal.service.ServiceFaults;
import org.linli.portal.service.ServiceWatch;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Files of opinions on their way in. The upload itself is a stream and goes through {@link ServiceStreams}. */
@FeignClient(
        name = "search",
        contextId = "imports",
        url = "${linli.portal.gateway}",
        path = "/api/search/v1",
        fallbackFactory = ImportApi.Faults.class)
interface ImportApi {

    @GetMapping("/imports")
    CursorPage<Import> imports(@RequestParam @Nullable String cursor, @RequestParam int limit);

    @GetMapping("/imports/{id}")
    ResponseEntity<Import> get(@PathVariable String id);

    @GetMapping("/imports/{id}/preview")
    ResponseEntity<Preview> preview(@PathVariable String id);

    @PutMapping("/imports/{id}/mapping")
    ResponseEntity<Preview> map(
            @PathVariable String id, @RequestHeader("If-Match") String version, @RequestBody MappingRequest request);

    @PostMapping("/imports/{id}/start")
    ResponseEntity<Import> start(
            @PathVariable String id,
            @RequestHeader("If-Match") String version,
            @RequestHeader("Idempotency-Key") String key);

    @PostMapping("/imports/{id}/cancel")
    ResponseEntity<Import> cancel(
            @PathVariable String id,
            @RequestHeader("If-Match") String version,
            @RequestHeader("Idempotency-Key") String key);

    @GetMapping("/jobs/{id}")
    Job job(@PathVariable String id);

    @PostMapping("/jobs/{id}/cancel")
    Job cancelJob(@PathVariable String id, @RequestHeader("Idempotency-Key") String key);

    /** Where an import stands. */
    enum State {
        PREPARED,
        STARTED,
        /** Its job failed or was cancelled; it can be started again and goes on. */
        INTERRUPTED,
        FINISHED,
        CANCELLED
    }

    /** What a column can be. */
    enum Field {
        TEXT,
        TITLE,
        RECEIVED_AT,
        PLACE_NAME,
        PLACE_CODE,
        CATEGORY_1,
        CATEGORY_2,
        CATEGORY_3,
        CATEGORY_4,
        CHANNEL,
        DEPARTMENT,
        REPLY,
        ANSWERED_AT,
        EXTERNAL_ID,
        CONTACT_NAME,
        CONTACT_TELEPHONE,
        LIKES,
        DISLIKES,
        LATITUDE,
        LONGITUDE
    }

    /** Why a column is taken for what it is. */
    enum Reason {
        HEADER,
        CONTENT,
        REMEMBERED,
        CONTACT_LEFT_OUT,
        CHOSEN,
        NONE
    }

    enum Kind {
        XLSX,
        CSV
    }

    enum DateOrder {
        YEAR_FIRST,
        MONTH_FIRST,
        DAY_FIRST
    }

    enum UnknownPlace {
        REFUSE,
        USE_DEFAULT
    }

    /** @param suggested what it would be, where it was left out for its own sake */
    record Column(
            String header,
            @Nullable Field field,
            Reason reason,
            @Nullable Field suggested) {}

    record Mapping(
            List<Column> columns,
            @Nullable String charset,
            @Nullable String delimiter,
            SearchApi.Channel channel,
            @Nullable String category,
            DateOrder dateOrder,
            UnknownPlace unknownPlace,
            SearchApi.@Nullable Datum datum) {}

    record Findings(
            Kind kind,
            @Nullable String sheet,
            @Nullable String charset,
            @Nullable Boolean charsetSure,
            @Nullable String delimiter) {}

    /** @param repeated rows that stand in the file more than once */
    record Counts(long rows, long added, long known, long repeated, long failed) {

        long done() {
            return added + known + repeated + failed;
        }
    }

    record ReasonCount(String key, String reason, long rows) {}

    /** @param size in bytes */
    record Import(
            String id,
            String place,
            String source,
            String fileName,
            long size,
            Findings format,
            Mapping mapping,
            State state,
            @Nullable String job,
            Counts counts,
            @Nullable List<ReasonCount> reasons,
            boolean fileKept,
            Instant createdAt,
            @Nullable Instant finishedAt) {}

    record Row(long number, List<String> cells) {}

    record Problem(long row, String field, String reason) {}

    /** @param sampled how many rows were looked at */
    record Preview(Import file, List<Row> rows, int sampled, List<Problem> problems) {}

    /** @param field null leaves the column out */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ColumnChoice(int column, @Nullable Field field) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MappingRequest(
            List<ColumnChoice> columns,
            @Nullable String charset,
            @Nullable String delimiter,
            SearchApi.Channel channel,
            @Nullable String category,
            DateOrder dateOrder,
            UnknownPlace unknownPlace,
            SearchApi.@Nullable Datum datum) {

        /** What holds now, with another column. */
        static MappingRequest of(Mapping mapping, List<ColumnChoice> changed) {
            return new MappingRequest(
                    changed,
                    mapping.charset(),
                    mapping.delimiter(),
                    mapping.channel(),
                    mapping.category(),
                    mapping.dateOrder(),
                    mapping.unknownPlace(),
                    mapping.datum());
        }
    }

    @Component("importFaults")
    class Faults extends ServiceFaults<ImportApi> {

        Faults(ServiceWatch watch) {
            super(ImportApi.class, "search", watch);
        }
    }
}

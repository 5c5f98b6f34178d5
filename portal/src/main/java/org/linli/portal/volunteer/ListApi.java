package org.linli.portal.volunteer;

import feign.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.portal.service.CursorPage;
import org.linli.portal.service.Job;
import org.linli.portal.service.ServiceFaults;
import org.linli.portal.service.ServiceWatch;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.cloud.openfeign.SpringQueryMap;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;

/** Lists of teams and volunteers on their way in. */
@FeignClient(
        name = "volunteer",
        contextId = "lists",
        url = "${linli.portal.gateway}",
        path = "/api/volunteer/v1",
        fallbackFactory = ListApi.Faults.class)
interface ListApi {

    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ListImport upload(
            @RequestPart("file") MultipartFile file,
            @RequestParam("unit") String unit,
            @RequestParam("kind") ListKind kind,
            @RequestParam("consentedOn") @Nullable String consentedOn);

    @GetMapping("/imports/{id}")
    ListImport list(@PathVariable String id);

    /** @param query state, cursor, limit */
    @GetMapping("/imports/{id}/rows")
    CursorPage<ListRow> rows(@PathVariable String id, @SpringQueryMap Map<String, Object> query);

    @PostMapping("/imports/{id}/start")
    ListImport start(@PathVariable String id, @RequestHeader(VolunteerApi.VERSION) String version);

    @PostMapping("/imports/{id}/cancel")
    ListImport cancel(@PathVariable String id, @RequestHeader(VolunteerApi.VERSION) String version);

    @GetMapping("/imports/{id}/refused")
    Response refused(@PathVariable String id);

    @GetMapping("/imports/template")
    Response template(@RequestParam ListKind kind);

    @GetMapping("/jobs/{id}")
    Job job(@PathVariable String id);

    enum ListKind {
        TEAMS,
        VOLUNTEERS
    }

    enum ListState {
        PREPARED,
        STARTED,
        INTERRUPTED,
        FINISHED,
        CANCELLED
    }

    /** @param field absent when the column is left out and not kept */
    record Column(String header, @Nullable String field) {}

    record Counts(long all, long waiting, long added, long known, long refused) {}

    record ListImport(
            String id,
            ListKind kind,
            String fileName,
            List<Column> columns,
            Counts rows,
            ListState state,
            @Nullable String job,
            boolean rowsKept,
            long version) {

        List<Column> kept() {
            return columns.stream().filter(column -> column.field() != null).toList();
        }
    }

    record ListRow(long number, List<String> cells, String state, List<String> reasons) {}

    @Component("listFaults")
    class Faults extends ServiceFaults<ListApi> {

        Faults(ServiceWatch watch) {
            super(ListApi.class, "volunteer", watch);
        }
    }
}

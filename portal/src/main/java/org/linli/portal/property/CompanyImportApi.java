package org.linli.portal.property;

import feign.Response;
import feign.form.FormData;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.portal.service.Job;
import org.linli.portal.service.ServiceFaults;
import org.linli.portal.service.ServiceWatch;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;

/** Spreadsheets of companies as property-service takes them in, from the upload to the rows that failed. */
@FeignClient(
        name = "property",
        contextId = "companyImports",
        url = "${linli.portal.gateway}",
        path = "/api/property/v1",
        fallbackFactory = CompanyImportApi.Faults.class)
interface CompanyImportApi {

    /** @param unit where names are looked for, and who keeps new companies */
    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Preview upload(@RequestPart("file") FormData file, @RequestParam String unit);

    @GetMapping("/imports/{id}")
    Import imported(@PathVariable String id);

    @GetMapping("/imports/{id}/preview")
    Preview preview(@PathVariable String id);

    /** @param verb start or cancel */
    @PostMapping("/imports/{id}/{verb}")
    Import decide(@PathVariable String id, @PathVariable String verb, @RequestHeader(PropertyApi.IF_MATCH) String etag);

    @GetMapping("/imports/{id}/errors")
    Response importErrors(@PathVariable String id);

    @GetMapping("/jobs/{id}")
    Job job(@PathVariable String id);

    /** Where an import stands. */
    enum State {
        PREPARED,
        STARTED,
        INTERRUPTED,
        FINISHED,
        CANCELLED
    }

    /** What a column can hold. */
    enum Field {
        CODE,
        NAME,
        KIND,
        KEPT_BY,
        PARTY,
        PARTY_SINCE,
        PLACE,
        PLACE_CODE,
        MODE,
        SINCE
    }

    record Counts(int rows, int companies, int services, int known, int failed, int done) {}

    /** @param field what it holds; absent when it is left out */
    record Column(String header, @Nullable Field field) {}

    record Reason(String key, String reason, long rows) {}

    record Import(
            String id,
            String fileName,
            List<Column> columns,
            State state,
            @Nullable String job,
            Counts counts,
            List<Reason> reasons,
            long version) {

        String etag() {
            return "\"" + version + "\"";
        }
    }

    record Row(long number, Map<Field, String> cells) {}

    record Problem(long row, List<String> reasons) {}

    /** @param judged how many rows were tried */
    record Preview(Import file, int judged, Counts counts, List<Row> rows, List<Problem> problems) {}

    @Component("companyImportFaults")
    class Faults extends ServiceFaults<CompanyImportApi> {

        Faults(ServiceWatch watch) {
            super(CompanyImportApi.class, "property", watch);
        }
    }
}

package org.linli.portal.vocabulary;

import feign.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.portal.service.CursorPage;
import org.linli.portal.service.ServiceFaults;
import org.linli.portal.service.ServiceWatch;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.cloud.openfeign.SpringQueryMap;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;

/** The city's vocabulary in search-service. Every change names the version of the whole that was seen. */
@FeignClient(
        name = "search",
        contextId = "vocabulary",
        url = "${linli.portal.gateway}",
        path = "/api/search/v1/vocabulary",
        fallbackFactory = VocabularyApi.Faults.class)
interface VocabularyApi {

    String VERSION = "If-Match";
    String ONCE = "Idempotency-Key";

    @GetMapping
    ResponseEntity<State> state();

    /** @param query q, kind, changed, limit, cursor */
    @GetMapping("/entries")
    CursorPage<Entry> entries(@SpringQueryMap Map<String, Object> query);

    @GetMapping("/entries/{id}")
    ResponseEntity<Entry> entry(@PathVariable String id);

    @GetMapping("/entries/export")
    Response export(@RequestParam String format);

    @PostMapping("/entries")
    Entry add(@RequestHeader(VERSION) String version, @RequestHeader(ONCE) String key, @RequestBody EntryRequest entry);

    @PutMapping("/entries/{id}")
    Entry change(@PathVariable String id, @RequestHeader(VERSION) String version, @RequestBody EntryRequest entry);

    @DeleteMapping("/entries/{id}")
    State remove(@PathVariable String id, @RequestHeader(VERSION) String version);

    @PostMapping("/discard")
    State discard(@RequestHeader(VERSION) String version, @RequestHeader(ONCE) String key);

    @PostMapping("/publish")
    State publish(@RequestHeader(VERSION) String version, @RequestHeader(ONCE) String key, @RequestBody Reason reason);

    @GetMapping("/editions")
    CursorPage<Edition> editions(@RequestParam @Nullable String cursor, @RequestParam int limit);

    @GetMapping("/editions/{number}")
    WholeEdition edition(@PathVariable int number);

    @PostMapping("/editions/{number}/roll-back")
    State rollBack(
            @PathVariable int number,
            @RequestHeader(VERSION) String version,
            @RequestHeader(ONCE) String key,
            @RequestBody Reason reason);

    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Imported take(
            @RequestHeader(VERSION) String version,
            @RequestPart("file") MultipartFile file,
            @RequestParam("replace") boolean replace);

    enum Kind {
        SYNONYMS,
        ONE_WAY,
        WORD
    }

    enum Difference {
        ADDED,
        CHANGED,
        REMOVED
    }

    /**
     * @param edition number of the live one
     * @param entries of the draft, and how many of each kind
     * @param added what publishing would change, and so on
     */
    record State(int edition, int entries, int synonyms, int oneWay, int words, int added, int changed, int removed) {

        boolean isChanged() {
            return added + changed + removed > 0;
        }
    }

    /** @param before as it is published, where it changes */
    record Entry(
            String id,
            Kind kind,
            List<String> words,
            String note,
            @Nullable Difference difference,
            @Nullable Published before) {}

    record Published(Kind kind, List<String> words, String note) {}

    /** @param words one, or 2 to 12 that mean the same */
    record EntryRequest(Kind kind, List<String> words, String note) {}

    /** @param reason 2 to 200 characters */
    record Reason(String reason) {}

    record PlaceStep(String id, String name) {}

    /** @param drafted version of the draft that was published; a trial of it has its figures */
    record Edition(
            int number,
            int entries,
            @Nullable Integer restores,
            String reason,
            Instant publishedAt,
            @Nullable String publishedBy,
            @Nullable PlaceStep unit,
            @Nullable Long drafted) {}

    record WholeEdition(Edition edition, List<Published> entries) {}

    record FailedRow(long number, List<String> reasons) {}

    record Imported(int taken, int known, List<FailedRow> failed) {}

    @Component("vocabularyFaults")
    class Faults extends ServiceFaults<VocabularyApi> {

        Faults(ServiceWatch watch) {
            super(VocabularyApi.class, "search", watch);
        }
    }
}

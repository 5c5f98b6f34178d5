package org.linli.portal.vocabulary;

import java.time.Instant;
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
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;

/** What a draft of the vocabulary would change, as search-service finds out. */
@FeignClient(
        name = "search",
        contextId = "trials",
        url = "${linli.portal.gateway}",
        path = "/api/search/v1",
        fallbackFactory = TrialApi.Faults.class)
interface TrialApi {

    @GetMapping("/vocabulary/questions")
    CursorPage<Question> questions();

    @PostMapping("/vocabulary/questions")
    CursorPage<Question> add(@RequestHeader(VocabularyApi.ONCE) String key, @RequestBody NewQuestions questions);

    @DeleteMapping("/vocabulary/questions/{id}")
    void remove(@PathVariable String id);

    @PostMapping("/vocabulary/questions/{id}/judgements")
    void judge(
            @PathVariable String id, @RequestHeader(VocabularyApi.ONCE) String key, @RequestBody Judgement judgement);

    @GetMapping("/vocabulary/trials")
    CursorPage<Trial> trials(@RequestParam int limit);

    /** @param set by whose queries; absent for the city's own */
    @PostMapping("/vocabulary/trials")
    Trial start(
            @RequestHeader(VocabularyApi.ONCE) String key,
            @RequestParam(name = "set", required = false) @Nullable String set);

    @GetMapping("/vocabulary/judged-sets")
    CursorPage<JudgedSet> judgedSets();

    /** @param file a ZIP, or queries.jsonl, qrels.tsv and perhaps ignore.tsv */
    @PostMapping(path = "/vocabulary/judged-sets", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    JudgedSet take(@RequestParam("name") String name, @RequestPart("file") List<MultipartFile> file);

    @PatchMapping("/vocabulary/judged-sets/{id}")
    JudgedSet rename(
            @PathVariable String id, @RequestHeader(VocabularyApi.VERSION) String version, @RequestBody Name name);

    @DeleteMapping("/vocabulary/judged-sets/{id}")
    void removeSet(@PathVariable String id, @RequestHeader(VocabularyApi.VERSION) String version);

    /** @param query changed, limit, cursor */
    @GetMapping("/vocabulary/trials/{id}/results")
    CursorPage<Result> results(@PathVariable String id, @SpringQueryMap Map<String, Object> query);

    @GetMapping("/jobs/{id}")
    Job job(@PathVariable String id);

    @PostMapping("/jobs/{id}/cancel")
    Job cancelJob(@PathVariable String id, @RequestHeader(VocabularyApi.ONCE) String key);

    /** @param judged how many opinions were judged to be an answer */
    record Question(String id, String text, int judged) {}

    /** @param questions 1 to 100 characters each */
    record NewQuestions(List<String> questions) {}

    /** @param grade 0 no answer, to 3 the best */
    record Judgement(String opinion, int grade) {}

    /** @param version of the vocabulary whose draft it was */
    record Trial(
            String id,
            int edition,
            long version,
            String job,
            int questions,
            @Nullable String set,
            @Nullable String setName,
            Instant startedAt,
            @Nullable Figures figures) {}

    /** @param gainBefore mean nDCG@10 over the judged questions; absent when there are none */
    record Figures(
            int changed,
            int judged,
            @Nullable Double gainBefore,
            @Nullable Double gainAfter,
            @Nullable List<OfType> types,
            Instant finishedAt) {}

    /**
     * @param better how many gained
     * @param worse how many lost
     */
    record OfType(String type, int judged, double gainBefore, double gainAfter, int better, int worse) {}

    /**
     * @param documents that its judgements name
     * @param matched of these found among the opinions
     * @param missed those that were not, the first hundred
     */
    record JudgedSet(
            String id,
            String name,
            int queries,
            int documents,
            int matched,
            List<Missed> missed,
            int withoutAnswer,
            List<String> unknownScopes,
            long version) {}

    /** @param line where it is first named */
    record Missed(String file, int line, String document, Why why) {}

    enum Why {
        UNKNOWN,
        SEVERAL
    }

    /** @param name 1 to 60 characters */
    record Name(String name) {}

    record Result(
            int position,
            String question,
            String text,
            @Nullable String type,
            boolean changed,
            int overlap,
            @Nullable Double gainBefore,
            @Nullable Double gainAfter,
            List<Hit> before,
            List<Hit> after) {}

    /** @param both whether it is among the first ten both times */
    record Hit(String opinion, @Nullable String words, boolean both) {}

    @Component("trialFaults")
    class Faults extends ServiceFaults<TrialApi> {

        Faults(ServiceWatch watch) {
            super(TrialApi.class, "search", watch);
        }
    }
}

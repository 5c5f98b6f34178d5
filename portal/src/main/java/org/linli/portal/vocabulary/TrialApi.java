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
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

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

    @PostMapping("/vocabulary/trials")
    Trial start(@RequestHeader(VocabularyApi.ONCE) String key);

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
            Instant startedAt,
            @Nullable Figures figures) {}

    /** @param gainBefore mean nDCG@10 over the judged questions; absent when there are none */
    record Figures(
            int changed,
            int judged,
            @Nullable Double gainBefore,
            @Nullable Double gainAfter,
            Instant finishedAt) {}

    record Result(
            int position,
            String question,
            String text,
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

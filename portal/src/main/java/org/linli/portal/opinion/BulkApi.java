package org.linli.portal.opinion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.portal.service.CursorPage;
import org.linli.portal.service.Job;
import org.linli.portal.service.ServiceFaults;
import org.linli.portal.service.ServiceWatch;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** One command on many opinions, as search-service does it in a job, within the user's scope. */
@FeignClient(
        name = "search",
        contextId = "bulk-actions",
        url = "${linli.portal.gateway}",
        path = "/api/search/v1",
        fallbackFactory = BulkApi.Faults.class)
interface BulkApi {

    /** What it would do; changes nothing. */
    @PostMapping("/bulk-actions/preview")
    Preview preview(@RequestBody Request request);

    /** @param key makes the same request count once, however often it is sent */
    @PostMapping("/bulk-actions")
    Action start(@RequestHeader(SearchApi.ONCE) String key, @RequestBody Request request);

    /** Takes back what is done and was not changed since, in a job of its own. */
    @PostMapping("/bulk-actions/{id}/undo")
    Action undo(@PathVariable String id, @RequestHeader(SearchApi.ONCE) String key);

    /** The newest first. */
    @GetMapping("/bulk-actions")
    CursorPage<Action> actions(@RequestParam @Nullable String cursor, @RequestParam int limit);

    @GetMapping("/bulk-actions/{id}")
    Action action(@PathVariable String id);

    /** Those that came out so, in the order in which they are treated. */
    @GetMapping("/bulk-actions/{id}/items")
    CursorPage<Item> items(
            @PathVariable String id,
            @RequestParam Outcome outcome,
            @RequestParam @Nullable String cursor,
            @RequestParam int limit);

    /** Only for whoever began it. */
    @GetMapping("/jobs/{id}")
    Job job(@PathVariable String id);

    @PostMapping("/jobs/{id}/cancel")
    Job cancelJob(@PathVariable String id, @RequestHeader(SearchApi.ONCE) String key);

    /** 筛查, 更正, 答复, 不予采纳. */
    enum Kind {
        SCREEN,
        CORRECT,
        ANSWER,
        DECLINE
    }

    /** What became of one of them. */
    enum Outcome {
        /** Not done yet; for good once the job has ended. */
        WAITING,
        DONE,
        /** Left, since somebody did something with it after the action had begun. */
        CHANGED_MEANWHILE,
        REFUSED,
        UNDONE,
        /** Done, and not taken back: something was done with it since. */
        CHANGED_SINCE,
        /** Done, and not taken back for another reason. */
        UNDO_REFUSED
    }

    /**
     * What to do with which opinions.
     *
     * @param filter of all that a search finds; instead of {@code opinions}
     * @param fitting how many fitted in the preview; with another number nothing begins
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Request(
            @Nullable Map<String, Object> filter,
            @Nullable List<String> opinions,
            Kind kind,
            @Nullable String reply,
            @Nullable String reason,
            @Nullable String category,
            @Nullable String department,
            @Nullable Integer fitting) {

        /** All that a search finds. */
        static Request all(Kind kind, Map<String, Object> filter) {
            return new Request(filter, null, kind, null, null, null, null, null);
        }

        /** Just these. */
        static Request these(Kind kind, List<String> opinions) {
            return new Request(null, opinions, kind, null, null, null, null, null);
        }

        /** To begin with: in these words, as many as were shown. */
        Request begun(Said said, int fitting) {
            return new Request(
                    filter, opinions, kind, said.reply(), said.reason(), said.category(), said.department(), fitting);
        }
    }

    /** What many are treated with; what is absent stays as it is. */
    record Said(
            @Nullable String reply,
            @Nullable String reason,
            @Nullable String category,
            @Nullable String department) {}

    /**
     * @param others how many would be left, by the state they are in
     * @param withoutCategory how many of these for want of a category only
     * @param examples the first of those that fit
     */
    record Preview(int found, int fitting, List<Left> others, int withoutCategory, int most, List<Opinion> examples) {}

    record Left(SearchApi.State state, int count) {}

    /** @param words its title, or the beginning of what was said */
    record Opinion(
            String id, SearchApi.State state, @Nullable String category, String words) {}

    /**
     * @param outcomes how many came out how so far; those of nothing are left out
     * @param undoJob takes it back; absent while nobody asked
     * @param undoUntil until when some of it can be undone; absent when nothing can
     */
    record Action(
            String id,
            Kind kind,
            @Nullable String reply,
            @Nullable String reason,
            @Nullable String category,
            @Nullable String department,
            Instant startedAt,
            int total,
            List<Count> outcomes,
            boolean running,
            String job,
            @Nullable String undoJob,
            @Nullable Instant undoUntil) {

        int count(Outcome outcome) {
            return outcomes.stream()
                    .filter(count -> count.outcome() == outcome)
                    .mapToInt(Count::count)
                    .sum();
        }

        /** What works on it, or did last. */
        String lastJob() {
            return undoJob == null ? job : undoJob;
        }
    }

    record Count(Outcome outcome, int count) {}

    /**
     * @param why it was refused
     * @param now as it is; absent when it lies outside the user's scope by now
     */
    record Item(
            String opinion,
            Outcome outcome,
            @Nullable String why,
            @Nullable Opinion now) {}

    @Component("bulkActionFaults")
    class Faults extends ServiceFaults<BulkApi> {

        Faults(ServiceWatch watch) {
            super(BulkApi.class, "search", watch);
        }
    }
}

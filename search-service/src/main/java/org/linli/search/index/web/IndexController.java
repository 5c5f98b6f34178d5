package org.linli.search.index.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.jobs.JobId;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.web.CursorPage;
import org.linli.search.index.IndexOperations;
import org.linli.search.index.IndexOperations.RefusedOpinion;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The index's state and upkeep, for operators. */
@RestController
@RequestMapping("/api/search/v1/index")
@Tag(name = "index", description = "Upkeep of the search index")
class IndexController {

    private final IndexOperations operations;

    IndexController(IndexOperations operations) {
        this.operations = operations;
    }

    @GetMapping
    @Allowed(Role.OPERATOR)
    @Operation(
            operationId = "getIndexState",
            summary = "State of the index",
            description = "Generation, documents, what it has yet to hear of, and what the last comparison found.")
    IndexOperations.State state() {
        return operations.state();
    }

    @PostMapping("/rebuild")
    @Allowed(Role.OPERATOR)
    @Operation(
            operationId = "rebuildIndex",
            summary = "Build the index anew",
            description = "From PostgreSQL, beside the one that answers, without downtime. Watch the job.")
    @ApiResponse(responseCode = "202", description = "The job was taken in")
    ResponseEntity<JobTaken> rebuild() {
        return taken(operations.rebuild());
    }

    @PostMapping("/reconcile")
    @Allowed(Role.OPERATOR)
    @Operation(
            operationId = "reconcileIndex",
            summary = "Compare PostgreSQL with the index",
            description = "By id, version and places; what differs is counted and queued for repair. Watch the job.")
    @ApiResponse(responseCode = "202", description = "The job was taken in")
    ResponseEntity<JobTaken> reconcile() {
        return taken(operations.reconcile());
    }

    @GetMapping("/refused")
    @Allowed(Role.OPERATOR)
    @Operation(
            operationId = "listRefusedOpinions",
            summary = "Opinions that Elasticsearch refused",
            description = "With the reason; they are not found by search until it is mended. By id and reason only.")
    CursorPage<RefusedOpinion> refused(
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable UUID cursor) {
        List<RefusedOpinion> page = operations.refused(Optional.ofNullable(cursor), limit);
        String next = page.size() == limit ? page.getLast().opinion().toString() : null;
        return new CursorPage<>(page, next, null);
    }

    @PostMapping("/refused/retry")
    @Allowed(Role.OPERATOR)
    @Operation(
            operationId = "retryRefusedOpinions",
            summary = "Try the refused opinions again",
            description = "Queues all of them once more; the ones refused again are listed again.")
    Retried retry() {
        return new Retried(operations.retryRefused());
    }

    private static ResponseEntity<JobTaken> taken(JobId job) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/search/v1/jobs/" + job))
                .body(new JobTaken(job.value()));
    }

    /** @param job to be watched at {@code /api/search/v1/jobs/{id}} */
    @Schema(name = "JobTaken")
    record JobTaken(UUID job) {}

    /** @param opinions how many were queued */
    @Schema(name = "RetriedOpinions")
    record Retried(int opinions) {}
}

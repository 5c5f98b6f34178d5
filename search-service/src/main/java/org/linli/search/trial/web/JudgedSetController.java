package org.linli.search.trial.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.web.Answers;
import org.linli.platform.web.CursorPage;
import org.linli.platform.web.Version;
import org.linli.search.trial.JudgedSet;
import org.linli.search.trial.JudgedSetDesk;
import org.linli.search.trial.JudgedSetId;
import org.linli.search.trial.JudgedUpload;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Sets of queries that were judged elsewhere, by which drafts are compared as well. */
@RestController
@RequestMapping("/api/search/v1/vocabulary/judged-sets")
@Tag(name = "vocabulary trials")
class JudgedSetController {

    private static final String ADDRESS = "/api/search/v1/vocabulary/judged-sets/";

    private final JudgedSetDesk desk;

    JudgedSetController(JudgedSetDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "listJudgedSets",
            summary = "Sets of judged queries",
            description = "All of them, the newest first, at most 20. By the administrators of the city only.")
    CursorPage<JudgedSetView> list() {
        List<JudgedSetView> sets = desk.all().stream().map(JudgedSetView::of).toList();
        return new CursorPage<>(sets, null, (long) sets.size());
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "takeJudgedSet",
            summary = "Take in a set of judged queries",
            description = "A ZIP or its files: queries.jsonl (qid, type, query, scope, exclude), qrels.tsv (query, 0, "
                    + "document, grade 0 to 3) and, if there is one, ignore.tsv (query, document). Documents are the "
                    + "opinions with that number at their source; those that are not here are told. A line that "
                    + "cannot be read is named, /qrels.tsv/12, and then nothing is taken in. By the administrators of "
                    + "the city only.")
    @ApiResponse(responseCode = "201", description = "Taken in")
    ResponseEntity<JudgedSetView> take(
            @Parameter(description = "What to call it, 1 to 60 characters") @RequestParam @Size(max = 200) String name,
            @RequestPart @Size(min = 1, max = 5) List<MultipartFile> file)
            throws IOException {
        JudgedSet set = desk.take(name, JudgedUpload.of(file));
        return Answers.created(ADDRESS + set.id(), set.version(), JudgedSetView.of(set));
    }

    @GetMapping("/{id}")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "getJudgedSet",
            summary = "Read a set of judged queries",
            description = "Its name and what of its documents was found. By the administrators of the city only.")
    ResponseEntity<JudgedSetView> get(@PathVariable UUID id) {
        return shown(desk.show(new JudgedSetId(id)));
    }

    @PatchMapping("/{id}")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "renameJudgedSet",
            summary = "Call a set of judged queries otherwise",
            description = "Comparisons that were made keep the name of then. By the administrators of the city only.")
    ResponseEntity<JudgedSetView> rename(
            @PathVariable UUID id, Version version, @Valid @RequestBody TrialRequests.Name request) {
        return shown(desk.rename(new JudgedSetId(id), request.name(), version));
    }

    @DeleteMapping("/{id}")
    @Allowed(Role.ADMINISTRATOR)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "removeJudgedSet",
            summary = "Take a set of judged queries away",
            description = "Figures of earlier comparisons stay. By the administrators of the city only.")
    void remove(@PathVariable UUID id, Version version) {
        desk.remove(new JudgedSetId(id), version);
    }

    private static ResponseEntity<JudgedSetView> shown(JudgedSet set) {
        return Answers.shown(set.version(), JudgedSetView.of(set));
    }
}

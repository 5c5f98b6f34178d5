package org.linli.search.vocabulary.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.exports.LedgerExport;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.sheets.ExportFormat;
import org.linli.platform.web.Answers;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.CursorPage;
import org.linli.platform.web.Version;
import org.linli.search.vocabulary.Difference;
import org.linli.search.vocabulary.EntryId;
import org.linli.search.vocabulary.EntryKind;
import org.linli.search.vocabulary.Vocabulary;
import org.linli.search.vocabulary.VocabularyDesk;
import org.linli.search.vocabulary.VocabularyList;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The draft of the vocabulary. */
@RestController
@RequestMapping("/api/search/v1/vocabulary")
@Tag(name = "vocabulary", description = "Words that mean the same or belong together: one vocabulary for the city")
class VocabularyController {

    private static final String ADDRESS = "/api/search/v1/vocabulary/entries/";

    private final VocabularyDesk desk;
    private final VocabularyList list;
    private final LedgerExport exports;

    VocabularyController(VocabularyDesk desk, VocabularyList list, LedgerExport exports) {
        this.desk = desk;
        this.list = list;
        this.exports = exports;
    }

    @GetMapping
    @Allowed({Role.ADMINISTRATOR, Role.OPERATOR})
    @Operation(
            operationId = "getVocabulary",
            summary = "The vocabulary at a glance",
            description =
                    "Which edition is live and what the draft changes. By those who work for the whole city only. "
                            + "The ETag is what every change of the draft must name.")
    ResponseEntity<VocabularyView> get() {
        return shown(desk.show());
    }

    @GetMapping("/entries")
    @Allowed({Role.ADMINISTRATOR, Role.OPERATOR})
    @Operation(
            operationId = "listVocabularyEntries",
            summary = "Entries of the draft",
            description =
                    "In their order, then those that are published and that the draft no longer has. By those who "
                            + "work for the whole city only.")
    CursorPage<VocabularyView.Entry> entries(
            @Parameter(description = "Part of one of its words, in any script")
                    @RequestParam(required = false)
                    @Size(max = 100)
                    @Nullable
                    String q,
            @RequestParam(required = false) @Nullable EntryKind kind,
            @Parameter(description = "Only what publishing would change") @RequestParam(defaultValue = "false")
                    boolean changed,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @Parameter(description = "Where to go on: `next` of the page before")
                    @RequestParam(required = false)
                    @Nullable
                    String cursor) {
        List<Difference.Compared> found =
                list.find(new VocabularyList.Filter(q == null || q.isBlank() ? null : q, kind, changed));
        int start = behind(found, Cursor.id(cursor));
        CursorPage<VocabularyView.Entry> page = CursorPage.of(
                found.subList(start, Math.min(found.size(), start + limit + 1)),
                limit,
                VocabularyView.Entry::of,
                compared -> compared.entry().id().value());
        return new CursorPage<>(page.items(), page.next(), (long) found.size());
    }

    @GetMapping("/entries/export")
    @Allowed({Role.ADMINISTRATOR, Role.OPERATOR})
    @Operation(
            operationId = "exportVocabulary",
            summary = "Download the draft",
            description =
                    "All its entries as a sheet that can be handed in again. By those who work for the whole city "
                            + "only. Audited.")
    void export(
            @RequestParam(defaultValue = "XLSX") ExportFormat format,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        exports.send(list.ledger(), format, response);
    }

    @GetMapping("/entries/{id}")
    @Allowed({Role.ADMINISTRATOR, Role.OPERATOR})
    @Operation(
            operationId = "getVocabularyEntry",
            summary = "Read an entry",
            description = "By those who work for the whole city only. The ETag is the vocabulary’s.")
    ResponseEntity<VocabularyView.Entry> entry(@PathVariable UUID id) {
        return entry(desk.show(), new EntryId(id));
    }

    @PostMapping("/entries")
    @Allowed({Role.ADMINISTRATOR, Role.OPERATOR})
    @Operation(
            operationId = "addVocabularyEntry",
            summary = "Add an entry to the draft",
            description =
                    "By those who work for the whole city only. What stands against it is said at each word (422): "
                            + "a word of two entries, a chain or a circle of one-way entries, words that are the same once "
                            + "normalised, single characters, words that everybody uses.")
    @ApiResponse(responseCode = "201", description = "Added")
    ResponseEntity<VocabularyView.Entry> add(Version version, @Valid @RequestBody VocabularyRequests.Entry request) {
        Vocabulary after = desk.add(request.kind(), request.words(), request.remark(), version);
        EntryId id = after.draft().getLast().id();
        return Answers.created(ADDRESS + id, after.version(), VocabularyView.Entry.of(after.entry(id)));
    }

    @PutMapping("/entries/{id}")
    @Allowed({Role.ADMINISTRATOR, Role.OPERATOR})
    @Operation(
            operationId = "changeVocabularyEntry",
            summary = "Change an entry of the draft",
            description = "By those who work for the whole city only. Judged as when it was added.")
    ResponseEntity<VocabularyView.Entry> change(
            @PathVariable UUID id, Version version, @Valid @RequestBody VocabularyRequests.Entry request) {
        EntryId entry = new EntryId(id);
        return entry(desk.change(entry, request.kind(), request.words(), request.remark(), version), entry);
    }

    @DeleteMapping("/entries/{id}")
    @Allowed({Role.ADMINISTRATOR, Role.OPERATOR})
    @Operation(
            operationId = "removeVocabularyEntry",
            summary = "Take an entry out of the draft",
            description = "By those who work for the whole city only. It stays live until the draft is published.")
    ResponseEntity<VocabularyView> remove(@PathVariable UUID id, Version version) {
        return shown(desk.remove(new EntryId(id), version));
    }

    @PostMapping("/discard")
    @Allowed({Role.ADMINISTRATOR, Role.OPERATOR})
    @Operation(
            operationId = "discardVocabularyDraft",
            summary = "Give up the draft’s changes",
            description =
                    "By those who work for the whole city only. The draft is again what is published; 409 when it is "
                            + "so already.")
    ResponseEntity<VocabularyView> discard(Version version) {
        return shown(desk.discard(version));
    }

    @PostMapping("/publish")
    @Allowed({Role.ADMINISTRATOR, Role.OPERATOR})
    @Operation(
            operationId = "publishVocabulary",
            summary = "Publish the draft",
            description =
                    "By those who work for the whole city only. It becomes the next edition, by which every instance "
                            + "searches within a minute; nothing is indexed anew. Of two who publish at once one gets 412.")
    ResponseEntity<VocabularyView> publish(Version version, @Valid @RequestBody VocabularyRequests.Reason request) {
        return shown(desk.publish(request.reason(), version));
    }

    private static int behind(List<Difference.Compared> found, @Nullable UUID last) {
        for (int at = 0; last != null && at < found.size(); at++) {
            if (found.get(at).entry().id().value().equals(last)) {
                return at + 1;
            }
        }
        return last == null ? 0 : found.size();
    }

    private static ResponseEntity<VocabularyView> shown(Vocabulary vocabulary) {
        return Answers.shown(vocabulary.version(), VocabularyView.of(vocabulary));
    }

    private static ResponseEntity<VocabularyView.Entry> entry(Vocabulary vocabulary, EntryId id) {
        return Answers.shown(vocabulary.version(), VocabularyView.Entry.of(vocabulary.entry(id)));
    }
}

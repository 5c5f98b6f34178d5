package org.linli.platform.sample;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.OpenToAll;
import org.linli.platform.scope.Role;
import org.linli.platform.start.Identifiers;
import org.linli.platform.web.Answers;
import org.linli.platform.web.CursorPage;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@RestController
@RequestMapping("/api/sample/v1")
class NoticeController {

    record NewNotice(
            @NotNull UnitId place,
            @NotBlank @Size(max = 100) String title,
            @Nullable @Valid List<Line> lines) {}

    record Line(@NotBlank String text) {}

    record Change(@NotBlank String title) {}

    private final Notices notices;
    private final Identifiers identifiers;

    NoticeController(Notices notices, Identifiers identifiers) {
        this.notices = notices;
        this.identifiers = identifiers;
    }

    @GetMapping("/notices")
    @Allowed({Role.READER, Role.CLERK, Role.ADMINISTRATOR})
    @Operation(operationId = "listNotices", summary = "All notices", description = "In the order of their ids")
    CursorPage<Notice> list(
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit, @RequestParam Optional<UUID> after) {
        return new CursorPage<>(notices.after(after, limit), null, null);
    }

    @GetMapping("/notices/{id}")
    @Allowed({Role.READER, Role.CLERK, Role.ADMINISTRATOR})
    @Operation(operationId = "getNotice", summary = "One notice", description = "With its version as ETag")
    ResponseEntity<Notice> get(@PathVariable UUID id) {
        var notice = find(id);
        return Answers.shown(notice.version(), notice);
    }

    @PostMapping("/notices")
    @Allowed({Role.CLERK})
    @Operation(operationId = "putUpNotice", summary = "Put up a notice", description = "At one place")
    ResponseEntity<Notice> putUp(@RequestBody @Valid NewNotice wanted) {
        var notice = new Notice(identifiers.next(), wanted.place(), wanted.title(), 0);
        notices.add(notice);
        return Answers.created("/api/sample/v1/notices/" + notice.id(), notice.version(), notice);
    }

    @PutMapping("/notices/{id}")
    @Allowed({Role.CLERK})
    @Operation(operationId = "renameNotice", summary = "Rename a notice", description = "Its place stays")
    ResponseEntity<Void> rename(@PathVariable UUID id, Version version, @RequestBody @Valid Change change) {
        version.mustBe(find(id).version());
        notices.rename(id, change.title());
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/notices/titles")
    @Allowed({Role.READER})
    @Operation(operationId = "streamTitles", summary = "All titles", description = "Written while they are read")
    ResponseEntity<StreamingResponseBody> titles() {
        StreamingResponseBody body = out -> {
            for (var notice : notices.after(Optional.empty(), 100)) {
                out.write((notice.title() + "\n").getBytes(StandardCharsets.UTF_8));
            }
        };
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/plain")
                .body(body);
    }

    @GetMapping("/board")
    @OpenToAll(because = "It says nothing of any place")
    @Operation(operationId = "readBoard", summary = "The board", description = "How many notices a stranger sees")
    int board() {
        return notices.after(Optional.empty(), 100).size();
    }

    @GetMapping("/broken")
    @Allowed({Role.READER})
    @Operation(
            operationId = "breakDown",
            summary = "Break down",
            description = "Shows that a fault tells nothing, also when so many bytes were sent before it")
    void broken(@RequestParam(defaultValue = "0") int after, HttpServletResponse response) throws IOException {
        response.getOutputStream().write(new byte[after]);
        throw new IllegalStateException("居民 13800138000");
    }

    private Notice find(UUID id) {
        return notices.find(id).orElseThrow(() -> ProblemException.notFound("notice"));
    }
}

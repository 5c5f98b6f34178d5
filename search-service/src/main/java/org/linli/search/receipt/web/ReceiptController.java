package org.linli.search.receipt.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.linli.platform.places.Places;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.OpenToAll;
import org.linli.platform.scope.Role;
import org.linli.platform.web.NotReplayed;
import org.linli.platform.web.ProblemException;
import org.linli.search.opinion.OpinionId;
import org.linli.search.receipt.Progress;
import org.linli.search.receipt.ReceiptDesk;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Receipts: given out by a clerk, read by whoever holds one. */
@RestController
@RequestMapping("/api/search/v1")
@Tag(name = "receipts", description = "What a resident reads the state by, without an account")
class ReceiptController {

    private final ReceiptDesk desk;
    private final Places places;

    ReceiptController(ReceiptDesk desk, Places places) {
        this.desk = desk;
        this.places = places;
    }

    @PostMapping("/opinions/{id}/receipt")
    @NotReplayed(because = "The code is kept as a digest only and must not lie in a table of answers")
    @Allowed({Role.CLERK, Role.ADMINISTRATOR})
    @Operation(
            operationId = "issueReceipt",
            summary = "Give out a receipt for an opinion",
            description =
                    "The answer holds a code by which the resident reads the state without an account. It is shown "
                            + "this once; asking again gives another code, and the earlier one opens nothing any more.")
    ResponseEntity<ReceiptView> issue(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(ReceiptView.of(desk.issue(new OpinionId(id))));
    }

    @GetMapping("/receipts")
    @OpenToAll(because = "The code itself, 123 random bits, says that its holder may know what became of the opinion")
    @ApiResponse(responseCode = "200", description = "What became of it")
    @Operation(
            operationId = "readByReceipt",
            summary = "Read by a receipt what became of an opinion",
            description =
                    "Needs no account. Shows the state, the category, the place and the official answer or why nothing comes of it; neither "
                            + "what was said nor who said it. The code is a parameter and not part of the path, since logs hold "
                            + "paths and no queries.")
    @ApiResponse(
            responseCode = "404",
            description = "No receipt has this code, or it was replaced by another",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    ResponseEntity<ProgressView> read(
            @Parameter(description = "The code; capitals and missing hyphens do no harm") @RequestParam @Size(max = 100)
                    String code) {
        Progress progress = desk.read(code).orElseThrow(() -> ProblemException.notFound("receipt"));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(ProgressView.of(progress, places.lineage(progress.place())));
    }
}

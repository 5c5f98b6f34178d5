package org.linli.search.open311.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.linli.platform.scope.OpenToAll;
import org.linli.search.open311.OfferedService;
import org.linli.search.open311.ServiceCatalogue;
import org.linli.search.open311.Unacceptable;
import org.linli.search.receipt.Progress;
import org.linli.search.receipt.ReceiptDesk;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What Open311 tells everybody: where the endpoint is, what can be reported, and for which request a token stands. */
@RestController
@RequestMapping("/api/search/open311")
@Tag(name = "open311", description = "Open311 GeoReport v2, in XML and JSON by suffix: docs/open311.md")
@RefusesAsOpen311
class OfferController {

    /** Where the endpoint stands, below the suite's one address. */
    static final String ENDPOINT = "/api/search/open311/v2";

    private final ServiceCatalogue catalogue;
    private final ReceiptDesk receipts;
    private final MessageSource messages;

    OfferController(ServiceCatalogue catalogue, ReceiptDesk receipts, MessageSource messages) {
        this.catalogue = catalogue;
        this.receipts = receipts;
        this.messages = messages;
    }

    @GetMapping("/discovery.{format}")
    @OpenToAll(
            because = "The specification lets every client find the endpoint; it says nothing of any place or person")
    @Operation(
            operationId = "discoverOpen311",
            summary = "Find the Open311 endpoint",
            description = "Service discovery: where the endpoint is, which formats it speaks, whom to ask.")
    @ApiResponse(
            responseCode = "200",
            description = "The discovery document",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = DiscoveryView.class)),
                @Content(mediaType = "text/xml", schema = @Schema(type = "string"))
            })
    ResponseEntity<byte[]> discovery(@PathVariable @Schema(allowableValues = {"xml", "json"}) String format) {
        String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(ENDPOINT)
                .build()
                .toUriString();
        return Open311Answer.ok(format, "discovery", DiscoveryView.of(catalogue.settings(), address));
    }

    @GetMapping("/v2/services.{format}")
    @OpenToAll(because = "\"Requires API Key: No\"; the list says what can be reported and nothing of any report")
    @Operation(
            operationId = "listOpen311Services",
            summary = "List what can be reported",
            description = "GET Service List: the categories of opinions that are offered, each under a short code.")
    @ApiResponse(
            responseCode = "200",
            description = "The services",
            content = {
                @Content(
                        mediaType = "application/json",
                        array = @ArraySchema(schema = @Schema(implementation = ServiceView.class))),
                @Content(mediaType = "text/xml", schema = @Schema(type = "string"))
            })
    ResponseEntity<byte[]> services(
            @PathVariable @Schema(allowableValues = {"xml", "json"}) String format,
            @RequestParam(name = "jurisdiction_id", defaultValue = "") String jurisdiction) {
        catalogue.mustServe(jurisdiction);
        List<ServiceView> services =
                catalogue.all().stream().map(ServiceView::of).toList();
        return Open311Answer.ok(format, "services", services);
    }

    @GetMapping("/v2/services/{code}.{format}")
    @OpenToAll(because = "\"Requires API Key: No\"; it says which fields a form has and nothing of any report")
    @Operation(
            operationId = "getOpen311Service",
            summary = "Read the further fields of a service",
            description = "GET Service Definition: two fields of our own, the channel and a title, neither required.")
    @ApiResponse(
            responseCode = "200",
            description = "The definition",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = DefinitionView.class)),
                @Content(mediaType = "text/xml", schema = @Schema(type = "string"))
            })
    ResponseEntity<byte[]> service(
            @PathVariable String code,
            @PathVariable @Schema(allowableValues = {"xml", "json"}) String format,
            @RequestParam(name = "jurisdiction_id", defaultValue = "") String jurisdiction) {
        catalogue.mustServe(jurisdiction);
        OfferedService service = catalogue.required(code);
        var words = new DefinitionView.Words(
                text("report.attribute.channel"),
                text("report.attribute.channel-values"),
                text("report.attribute.title"),
                text("report.attribute.title-length"));
        return Open311Answer.ok(format, "service_definition", DefinitionView.of(service, words));
    }

    @GetMapping("/v2/tokens/{token}.{format}")
    @OpenToAll(because = "\"Requires API Key: No\"; the token, 123 random bits, is what lets its holder ask")
    @Operation(
            operationId = "getOpen311Token",
            summary = "Read the id of a request by a token",
            description =
                    "GET service_request_id from a token: the code of a receipt stands for its request. What became "
                            + "of it is read by the same code, without an account, at /api/search/v1/receipts.")
    @ApiResponse(
            responseCode = "200",
            description = "The request that the token stands for",
            content = {
                @Content(
                        mediaType = "application/json",
                        array = @ArraySchema(schema = @Schema(implementation = TokenView.class))),
                @Content(mediaType = "text/xml", schema = @Schema(type = "string"))
            })
    ResponseEntity<byte[]> token(
            @PathVariable String token,
            @PathVariable @Schema(allowableValues = {"xml", "json"}) String format,
            @RequestParam(name = "jurisdiction_id", defaultValue = "") String jurisdiction) {
        catalogue.mustServe(jurisdiction);
        Progress progress =
                receipts.read(token).orElseThrow(() -> Unacceptable.notFound("token", "report.token-unknown"));
        var known = new TokenView(progress.opinion().value(), token);
        return Open311Answer.unkept(HttpStatus.OK, Format.of(format), "service_requests", List.of(known));
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}

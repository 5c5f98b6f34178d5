package org.linli.search.open311.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.Lineages;
import org.linli.platform.places.Places;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.web.Idempotency;
import org.linli.platform.web.NotReplayed;
import org.linli.search.open311.ReportDesk;
import org.linli.search.open311.RequestQuestion;
import org.linli.search.open311.ServiceCatalogue;
import org.linli.search.open311.ServiceRequest;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Reports and requests. Unlike the specification, reading needs a token as well: residents' words are not published. */
@RestController
@RequestMapping(OfferController.ENDPOINT)
@Tag(name = "open311", description = "Open311 GeoReport v2, in XML and JSON by suffix: docs/open311.md")
@RefusesAsOpen311
@ApiResponse(
        responseCode = "403",
        description = "No token, or none that allows this",
        content = {
            @Content(
                    mediaType = "application/json",
                    array = @ArraySchema(schema = @Schema(implementation = ErrorView.class))),
            @Content(mediaType = "text/xml", schema = @Schema(type = "string"))
        })
class RequestController {

    /** The receipt's code once more, for machines. */
    static final String RECEIPT = "Linli-Receipt";

    private static final String ROOT = "service_requests";

    private final ReportDesk desk;
    private final ServiceCatalogue catalogue;
    private final Places places;
    private final MessageSource messages;

    RequestController(ReportDesk desk, ServiceCatalogue catalogue, Places places, MessageSource messages) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.places = places;
        this.messages = messages;
    }

    @PostMapping(path = "/requests.{format}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @NotReplayed(
            because = "The answer holds a receipt's code, which is kept as a digest only. The key is the report's "
                    + "external id instead: the same report is not taken in twice")
    @Allowed({Role.CLERK, Role.ADMINISTRATOR})
    @Operation(
            operationId = "submitOpen311Request",
            summary = "Report something",
            description =
                    "POST Service Request: taken in as an opinion, kept once answered. The header Linli-Receipt and "
                            + "the service_notice hold the code by which the resident reads the state without an account; it is "
                            + "shown this once. Sent again with the same Idempotency-Key, nothing is added, the answer is 200 "
                            + "and the code is a new one.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
                                            schema = @Schema(implementation = ReportFields.class))))
    @ApiResponse(
            responseCode = "201",
            description = "Taken in",
            content = {
                @Content(
                        mediaType = "application/json",
                        array = @ArraySchema(schema = @Schema(implementation = TakenView.class))),
                @Content(mediaType = "text/xml", schema = @Schema(type = "string"))
            })
    @ApiResponse(
            responseCode = "200",
            description = "The same key has brought it before",
            content = {
                @Content(
                        mediaType = "application/json",
                        array = @ArraySchema(schema = @Schema(implementation = TakenView.class))),
                @Content(mediaType = "text/xml", schema = @Schema(type = "string"))
            })
    ResponseEntity<byte[]> report(
            @PathVariable @Schema(allowableValues = {"xml", "json"}) String format,
            @Parameter(
                            description = "Names this report within the caller's unit: 8 to 100 letters, digits, dots, "
                                    + "hyphens and underscores")
                    @RequestHeader(name = Idempotency.HEADER, required = false)
                    @Nullable
                    String key,
            @RequestBody MultiValueMap<String, String> fields) {
        Format written = Format.of(format);
        var form = new ReportForm(fields);
        catalogue.mustServe(form.jurisdiction());
        ReportDesk.Taken taken = desk.take(form.read(catalogue, key));
        var view = new TakenView(taken.id().value(), notice(taken, form.notKept()), null);
        return ResponseEntity.status(taken.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .header(HttpHeaders.LOCATION, OfferController.ENDPOINT + "/requests/" + taken.id() + "." + format)
                .header(RECEIPT, taken.receipt().shown())
                .cacheControl(CacheControl.noStore())
                .contentType(written.mediaType())
                .body(written.write(ROOT, List.of(view)));
    }

    private String notice(ReportDesk.Taken taken, List<String> notKept) {
        Locale locale = LocaleContextHolder.getLocale();
        String how = messages.getMessage(
                "report.notice", new Object[] {taken.receipt().shown()}, locale);
        return notKept.isEmpty()
                ? how
                : how + " " + messages.getMessage("report.not-kept", new Object[] {String.join(", ", notKept)}, locale);
    }

    @GetMapping("/requests.{format}")
    @Allowed({Role.CLERK, Role.ADMINISTRATOR, Role.READER})
    @Operation(
            operationId = "listOpen311Requests",
            summary = "List requests",
            description = "GET Service Requests: all opinions within the caller's scope, however they came, the newest "
                    + "first; at most 1,000 of at most 90 days. Who said it is not shown.")
    @ApiResponse(
            responseCode = "200",
            description = "The requests",
            content = {
                @Content(
                        mediaType = "application/json",
                        array = @ArraySchema(schema = @Schema(implementation = RequestView.class))),
                @Content(mediaType = "text/xml", schema = @Schema(type = "string"))
            })
    ResponseEntity<byte[]> list(
            @PathVariable @Schema(allowableValues = {"xml", "json"}) String format,
            @RequestParam(name = "jurisdiction_id", defaultValue = "") String jurisdiction,
            @Parameter(description = "These and no others, with commas; overrides everything else")
                    @RequestParam(name = "service_request_id", defaultValue = "")
                    List<String> ids,
            @Parameter(description = "Codes, with commas; all unless given")
                    @RequestParam(name = "service_code", defaultValue = "")
                    List<String> services,
            @Parameter(description = "Earliest time, ISO 8601 with offset", schema = @Schema(format = "date-time"))
                    @RequestParam(name = "start_date", required = false)
                    @Nullable
                    String start,
            @Parameter(description = "Latest time, ISO 8601 with offset", schema = @Schema(format = "date-time"))
                    @RequestParam(name = "end_date", required = false)
                    @Nullable
                    String end,
            @Parameter(description = "open, closed or both, with commas; both unless given")
                    @RequestParam(name = "status", defaultValue = "")
                    List<String> statuses) {
        catalogue.mustServe(jurisdiction);
        var given = new RequestQuestion.Given(ids, services, start, end, statuses);
        return shown(format, desk.find(given));
    }

    @GetMapping("/requests/{id}.{format}")
    @Allowed({Role.CLERK, Role.ADMINISTRATOR, Role.READER})
    @Operation(
            operationId = "getOpen311Request",
            summary = "Read a request",
            description = "GET Service Request: one opinion within the caller's scope. Who said it is not shown.")
    @ApiResponse(
            responseCode = "200",
            description = "The request, as a list of one",
            content = {
                @Content(
                        mediaType = "application/json",
                        array = @ArraySchema(schema = @Schema(implementation = RequestView.class))),
                @Content(mediaType = "text/xml", schema = @Schema(type = "string"))
            })
    ResponseEntity<byte[]> get(
            @PathVariable String id,
            @PathVariable @Schema(allowableValues = {"xml", "json"}) String format,
            @RequestParam(name = "jurisdiction_id", defaultValue = "") String jurisdiction) {
        catalogue.mustServe(jurisdiction);
        return shown(format, List.of(desk.get(id)));
    }

    private ResponseEntity<byte[]> shown(String format, List<ServiceRequest> requests) {
        Lineages lineages =
                Lineages.of(places, requests.stream().map(ServiceRequest::place).collect(Collectors.toSet()));
        String root = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        List<RequestView> views = requests.stream()
                .map(request -> RequestView.of(request, lineages, root))
                .toList();
        return Open311Answer.unkept(HttpStatus.OK, Format.of(format), ROOT, views);
    }
}

package org.linli.search.opinion.web;

import com.github.f4b6a3.uuid.UuidCreator;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.scope.Scope;
import org.linli.platform.web.Answers;
import org.linli.platform.web.NotReplayed;
import org.linli.platform.web.Version;
import org.linli.search.opinion.Delivery;
import org.linli.search.opinion.OpinionDesk;
import org.linli.search.opinion.OpinionId;
import org.linli.search.opinion.Outcome;
import org.linli.search.opinion.Reception;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Opinions one by one and in batches. There is no way here to find an opinion by who said it. */
@RestController
@RequestMapping("/api/search/v1/opinions")
@Tag(name = "opinions", description = "What residents say")
class OpinionController {

    private final Reception reception;
    private final OpinionDesk desk;
    private final MessageSource messages;

    OpinionController(Reception reception, OpinionDesk desk, MessageSource messages) {
        this.reception = reception;
        this.desk = desk;
        this.messages = messages;
    }

    @PostMapping
    @Allowed({Role.CLERK, Role.ADMINISTRATOR})
    @Operation(
            operationId = "submitOpinion",
            summary = "Hand in an opinion",
            description = "Kept once answered; found by search about a second later. When the source and external id "
                    + "are known already, the known opinion is answered with 200 and nothing changes.")
    @ApiResponse(responseCode = "201", description = "Taken in")
    @ApiResponse(responseCode = "200", description = "Known already")
    ResponseEntity<OpinionView> submit(@Valid @RequestBody OpinionRequest request) {
        Reception.Received received = reception.receive(request.submission());
        var view = OpinionView.of(
                received.isNew()
                        ? desk.taken(received.opinion())
                        : desk.show(received.opinion().id()));
        var location =
                URI.create("/api/search/v1/opinions/" + received.opinion().id());
        var answer = received.isNew()
                ? ResponseEntity.created(location)
                : ResponseEntity.ok().location(location);
        return answer.eTag(new Version(received.opinion().version()).etag()).body(view);
    }

    @PostMapping("/batch")
    @Allowed({Role.CLERK, Role.ADMINISTRATOR})
    @Operation(
            operationId = "submitOpinions",
            summary = "Hand in up to 1,000 opinions",
            description =
                    "At most 1,000 opinions and 1 MiB of JSON, whichever comes first (some 300 Chinese characters "
                            + "each for a full thousand); more is answered with 413 and nothing of it is kept. Split it, or "
                            + "upload a file. Each is accepted, known already or refused by itself; a refused one keeps no "
                            + "other from being accepted. What is answered as accepted is committed.")
    OpinionBatchView submitAll(@Valid @RequestBody OpinionBatchRequest request) {
        var delivery = new Delivery(
                UuidCreator.getTimeOrderedEpoch(), 1, Scope.required().units().getFirst());
        List<Outcome> outcomes = reception.receiveAll(
                request.opinions().stream().map(OpinionRequest::submission).toList(), delivery);
        return OpinionBatchView.of(outcomes, messages, LocaleContextHolder.getLocale());
    }

    @GetMapping("/{id}")
    @Allowed({Role.CLERK, Role.ADMINISTRATOR, Role.READER})
    @Operation(
            operationId = "getOpinion",
            summary = "Read an opinion",
            description =
                    "With the units above its place. Contacts are masked; the ETag is what a correction must name.")
    ResponseEntity<OpinionView> get(@PathVariable UUID id) {
        return answer(desk.show(new OpinionId(id)));
    }

    @PostMapping("/{id}/reveal")
    @NotReplayed(because = "The answer is a personal value and must not lie in a table of answers")
    @Allowed({Role.CLERK, Role.ADMINISTRATOR})
    @Operation(
            operationId = "revealOpinionContact",
            summary = "Open one contact field",
            description = "Needs a reason. Who opened what, when and why is audited.")
    ResponseEntity<RevealView> reveal(@PathVariable UUID id, @Valid @RequestBody RevealRequest request) {
        String value = desk.reveal(new OpinionId(id), request.field(), request.reason());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new RevealView(request.field(), value));
    }

    private static ResponseEntity<OpinionView> answer(OpinionDesk.Shown shown) {
        return Answers.shown(shown.opinion().version(), OpinionView.of(shown));
    }
}

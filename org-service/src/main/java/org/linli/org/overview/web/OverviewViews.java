package org.linli.org.overview.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.org.account.KeptAccounts;
import org.linli.org.overview.UnitOverview;
import org.linli.org.structure.UnitHistory;
import org.linli.platform.places.UnitType;
import org.linli.platform.web.ProblemException;
import org.springframework.context.MessageSource;

/** What the API says on the page of a unit. */
final class OverviewViews {

    private OverviewViews() {}

    /** How many open units of one kind there are. */
    @Schema(name = "UnitCount")
    record CountView(UnitType type, long count) {

        static List<CountView> of(Map<UnitType, Long> counted) {
            return counted.entrySet().stream()
                    .map(each -> new CountView(each.getKey(), each.getValue()))
                    .toList();
        }
    }

    /** A rate as the two numbers it is made of. */
    @Schema(name = "Ratio")
    record RatioView(
            @Schema(description = "How many are covered") long numerator,

            @Schema(description = "How many there are; 0 leaves no rate")
            long denominator) {}

    /** The figures of a subtree. */
    @Schema(name = "UnitFigures")
    record FiguresView(
            @Schema(description = "When they were counted") Instant asOf,

            @Schema(description = "Open units by kind, the unit itself included; kinds without any are left out")
            List<CountView> openUnits,

            @Schema(description = "Open party organisations that belong to units of the subtree")
            long partyOrgs,

            @Schema(description = "The kind of unit whose coverage was counted")
            UnitType coverageOf,

            @Schema(description = "组织覆盖: covered by an organisation with members")
            RatioView organisation,

            @Schema(description = "工作覆盖: covered by an organisation or an instructor")
            RatioView work,

            @Schema(description = "Units of that kind without an organisation with members")
            long uncovered,

            @Schema(
                    description = "Households, where a unit and units below it were counted by the upper count; absent "
                            + "when counted nowhere")
            @Nullable
            Long households) {

        static FiguresView of(UnitOverview.Figures figures, UnitType kind) {
            var coverage = figures.coverage();
            return new FiguresView(
                    figures.asOf(),
                    CountView.of(figures.openUnits()),
                    figures.partyOrgs(),
                    kind,
                    new RatioView(coverage.byOrganisation(), coverage.units()),
                    new RatioView(coverage.byWork(), coverage.units()),
                    coverage.units() - coverage.byOrganisation(),
                    figures.households().orElse(null));
        }
    }

    /** One thing that became of a unit. */
    @Schema(name = "UnitHistoryEntry")
    record EntryView(
            UUID id,
            Instant at,
            UnitHistory.What what,

            @Schema(description = "Id of the account or client that did it")
            String actor,

            @Schema(description = "Its masked name, where the caller may see the account", example = "王＊＊") @Nullable
            String actorName,

            @Schema(
                    description = "Name, count or name of the parent before; absent where nothing was before or the "
                            + "parent lies outside the caller's scope")
            @Nullable
            String from,

            @Schema(description = "What it became; for a closed unit the first day without it") @Nullable
            String to) {

        static EntryView of(UnitHistory.Entry entry, Map<UUID, KeptAccounts.Known> names) {
            Optional<String> name =
                    UnitOverview.account(entry.actor()).map(names::get).map(KeptAccounts.Known::maskedName);
            return new EntryView(
                    entry.id(), entry.at(), entry.what(), entry.actor(), name.orElse(null), entry.from(), entry.to());
        }
    }

    /** Something that speaks against a change. */
    @Schema(name = "Objection")
    record ObjectionView(
            @Schema(description = "Stable, as in the type of a problem", example = "unit-has-open-units")
            String slug,

            @Schema(description = "In the caller's language")
            String detail) {

        static Stream<ObjectionView> of(ProblemException objection, MessageSource messages, Locale locale) {
            if (objection.fields().isEmpty()) {
                return Stream.of(new ObjectionView(
                        objection.slug(),
                        text(
                                messages,
                                "problem." + objection.slug() + ".detail",
                                objection.arguments().toArray(),
                                locale)));
            }
            return objection.fields().stream()
                    .map(field -> new ObjectionView(
                            field.key(),
                            text(messages, field.key(), field.arguments().toArray(), locale)));
        }

        private static String text(MessageSource messages, String key, Object[] arguments, Locale locale) {
            return messages.getMessage(key, arguments, locale);
        }
    }

    /** What a change would touch. */
    @Schema(name = "UnitChangePreview")
    record PreviewView(
            @Schema(description = "Whether it may be done: nothing speaks against it")
            boolean allowed,

            @Schema(description = "Everything that speaks against it")
            List<ObjectionView> objections,

            @Schema(description = "Open units of the subtree by kind, the unit itself included")
            List<CountView> openUnits,

            @Schema(description = "Open party organisations of the subtree; they stay with their units")
            long partyOrgs,

            @Schema(description = "Party organisations of units elsewhere that cover units of the subtree")
            long coveringFromOutside,

            @Schema(description = "Accounts that units of the subtree keep")
            long accounts,

            @Schema(
                    description =
                            "Appointments in units of the subtree that have not ended; one in a closed unit counts no "
                                    + "more")
            long appointments,

            @Schema(description = "Clients bound to units of the subtree")
            long clients) {

        static PreviewView of(UnitOverview.Preview preview, MessageSource messages, Locale locale) {
            return new PreviewView(
                    preview.objections().isEmpty(),
                    preview.objections().stream()
                            .flatMap(objection -> ObjectionView.of(objection, messages, locale))
                            .toList(),
                    CountView.of(preview.openUnits()),
                    preview.partyOrgs().within(),
                    preview.partyOrgs().coveringFromOutside(),
                    preview.accounts().accounts(),
                    preview.accounts().appointments(),
                    preview.accounts().clients());
        }
    }
}

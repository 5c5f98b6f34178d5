package org.linli.portal.opinion;

import com.vaadin.flow.component.Component;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.PlaceApi;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.Tag;

/** How the values of opinions are said: states, channels, sources, periods, and units by their names. */
final class OpinionWords {

    /** The source of what is typed in here. */
    static final String OWN_SOURCE = "linli-portal";

    private final Component page;
    private final PlaceApi units;
    private final Map<String, String> unitNames = new HashMap<>();

    OpinionWords(Component page, PlaceApi units) {
        this.page = page;
        this.units = units;
    }

    String state(SearchApi.State state) {
        return page.getTranslation("opinion.state." + state.name());
    }

    Tag stateTag(SearchApi.State state) {
        return new Tag(state(state), tone(state));
    }

    static Notice.Tone tone(SearchApi.State state) {
        return switch (state) {
            case RECEIVED -> Notice.Tone.WARN;
            case SCREENED, GROUPED -> Notice.Tone.INFO;
            case ADOPTED, ANSWERED -> Notice.Tone.OK;
            case DECLINED -> Notice.Tone.MUTE;
        };
    }

    @Nullable
    String channel(SearchApi.@Nullable Channel channel) {
        return channel == null ? null : page.getTranslation("opinion.channel." + channel.name());
    }

    @Nullable
    String source(@Nullable String source) {
        return source == null ? null : source(page, source);
    }

    static String source(Component page, String source) {
        return OWN_SOURCE.equals(source) ? page.getTranslation("opinion.source.own") : source;
    }

    /** What a chip or a line of a facet says. */
    String value(String filter, String value) {
        return switch (filter) {
            case OpinionQuery.STATE -> constant("opinion.state.", value, SearchApi.State.values());
            case OpinionQuery.CHANNEL -> constant("opinion.channel.", value, SearchApi.Channel.values());
            case OpinionQuery.AT -> unit(value);
            case OpinionQuery.DAYS -> page.getTranslation("opinion.days", value);
            case OpinionQuery.SOURCE -> source(page, value);
            case OpinionQuery.NEWS -> page.getTranslation("opinion.news");
            default -> value;
        };
    }

    private String constant(String prefix, String value, Enum<?>[] known) {
        for (Enum<?> one : known) {
            if (one.name().equals(value)) {
                return page.getTranslation(prefix + value);
            }
        }
        return value;
    }

    String chip(String filter, String value) {
        return page.getTranslation(
                "opinion.chip", page.getTranslation("opinion.filter." + filter), value(filter, value));
    }

    /** A unit that somebody may choose next, so that it need not be asked for. */
    void know(String unit, @Nullable String name) {
        if (name != null) {
            unitNames.put(unit, name);
        }
    }

    private String unit(String id) {
        return unitNames.computeIfAbsent(id, unknown -> {
            try {
                return units.byId(unknown).name();
            } catch (ApiProblemException | ServiceDownException nameless) {
                return page.getTranslation("opinion.unit.unknown");
            }
        });
    }
}

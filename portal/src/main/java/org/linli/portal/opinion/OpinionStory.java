package org.linli.portal.opinion;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.Timeline;

/** 经过: how an opinion came in and what was done with it since, the newest first. */
final class OpinionStory extends Div {

    private final SearchApi.Opinion opinion;
    private final OpinionWords words;
    private final boolean corrected;

    OpinionStory(SearchApi.Opinion opinion, OpinionWords words, SearchApi api) {
        this.opinion = opinion;
        this.words = words;
        Timeline timeline = new Timeline();
        List<OpinionStep> steps = steps(api);
        corrected = !steps.isEmpty() && steps.getFirst().what() == OpinionStep.What.CORRECTED;
        steps.forEach(step -> timeline.entry(
                tone(step.what()),
                getTranslation("opinion.step." + step.what().name()),
                step.unit() == null ? null : step.unit().name(),
                step.at(),
                why(step)));
        if (opinion.answeredAt() != null
                && steps.stream().noneMatch(step -> step.what() == OpinionStep.What.ANSWERED)) {
            timeline.entry(
                    Notice.Tone.OK,
                    getTranslation("opinion.happened.answered"),
                    opinion.department(),
                    opinion.answeredAt(),
                    null);
        }
        add(cameIn(timeline));
    }

    /** Whether the last that was done was to put it right. */
    boolean corrected() {
        return corrected;
    }

    private List<OpinionStep> steps(SearchApi api) {
        try {
            return api.timeline(opinion.id()).items();
        } catch (ServiceDownException | ApiProblemException fault) {
            add(new Notice(Notice.Tone.WARN, getTranslation("opinion.timeline.away")));
            return List.of();
        }
    }

    /** The answer that holds stands above already. */
    private @Nullable String why(OpinionStep step) {
        return switch (step.what()) {
            case CORRECTED, CORRECTION_UNDONE, SCREENED -> {
                String where = step.place() == null ? null : step.place().name();
                yield Stream.of(where, step.category(), step.department(), step.words())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · "));
            }
            case ANSWERED -> Objects.equals(step.words(), opinion.reply()) ? null : step.words();
            case GROUPED, REGROUPED, TAKEN_OUT, ADOPTED, REOPENED, SETTLED, DECLINED, UNDONE -> step.words();
        };
    }

    private static Notice.Tone tone(OpinionStep.What what) {
        return switch (what) {
            case CORRECTED, SCREENED, GROUPED, REGROUPED, TAKEN_OUT -> Notice.Tone.INFO;
            case ADOPTED, SETTLED, ANSWERED -> Notice.Tone.OK;
            case DECLINED -> Notice.Tone.MUTE;
            case REOPENED, UNDONE, CORRECTION_UNDONE -> Notice.Tone.WARN;
        };
    }

    private Timeline cameIn(Timeline timeline) {
        if (opinion.createdAt() != null) {
            timeline.entry(
                    Notice.Tone.INFO,
                    getTranslation("opinion.happened.registered"),
                    words.source(opinion.source()),
                    opinion.createdAt(),
                    null);
        }
        return timeline.entry(
                Notice.Tone.MUTE,
                getTranslation("opinion.happened.received"),
                words.channel(opinion.channel()),
                opinion.receivedAt(),
                null);
    }
}

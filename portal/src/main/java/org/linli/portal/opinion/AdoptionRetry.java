package org.linli.portal.opinion;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.portal.service.ApiProblem;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.Background;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.ui.Attempt;
import org.linli.portal.ui.Notice;
import org.springframework.stereotype.Component;

/**
 * 重试: asks once more for the matter of a group, in the words in which it was asked for, as whoever presses. However often
 * it is pressed there is one matter, so that it needs no dialog. Whatever comes of it is said where it was pressed.
 */
@Component
class AdoptionRetry {

    /** It goes on by itself, or somebody or the matter's own event was quicker: how the group stands then says more. */
    private static final List<String> STANDS_ANEW = List.of("matters-unsure", "version-changed", "group-adopted");

    private final GroupApi api;
    private final Background background;

    AdoptionRetry(GroupApi api, Background background) {
        this.api = api;
        this.background = background;
    }

    /** The button beside a group. */
    Attempt attempt(String id, String title, Consumer<Attempt.Outcome> then) {
        return new Attempt(command(id, title), background, then);
    }

    Attempt.Command command(String id, String title) {
        UI words = UI.getCurrent();
        return new Attempt.Command(
                words.getTranslation("opinion.adoption.retry"),
                words.getTranslation("opinion.adoption.retry.of", title),
                OpinionRoom.GROUPS + id,
                () -> again(id));
    }

    private Attempt.Outcome again(String id) {
        try {
            return again(Answered.of(api.group(id)));
        } catch (ApiProblemException refused) {
            return refused(id, refused.problem());
        } catch (ServiceDownException down) {
            return open(Notice.Tone.WARN, say("opinion.adoption.down"));
        }
    }

    private Attempt.Outcome again(Answered<GroupApi.Group> seen) {
        GroupApi.Group group = seen.value();
        GroupApi.Adopted asked = group.adoption();
        if (group.state() != GroupApi.State.ADOPTING || asked == null) {
            return standing(group);
        }
        SearchApi.PlaceStep unit = asked.unit();
        return unit == null
                ? open(Notice.Tone.WARN, say("opinion.adoption.unit"))
                : standing(api.adopt(
                        group.id(),
                        seen.version(),
                        new GroupApi.Adoption(unit.id(), asked.title(), asked.description())));
    }

    private Attempt.Outcome refused(String id, ApiProblem problem) {
        Optional<Attempt.Outcome> now = STANDS_ANEW.stream().anyMatch(problem::is) ? nowStanding(id) : Optional.empty();
        return now.orElseGet(() -> open(Notice.Tone.BAD, words(problem)));
    }

    private Optional<Attempt.Outcome> nowStanding(String id) {
        try {
            return Optional.of(standing(Answered.of(api.group(id)).value()));
        } catch (ApiProblemException | ServiceDownException away) {
            return Optional.empty();
        }
    }

    private static Attempt.Outcome standing(GroupApi.Group group) {
        GroupApi.Waiting waiting = group.waiting();
        GroupApi.Adopted adoption = group.adoption();
        if (waiting != null) {
            boolean goesOn = waiting.why() == GroupApi.Why.GOING_ON;
            return new Attempt.Outcome(
                    goesOn ? Notice.Tone.INFO : Notice.Tone.WARN, AdoptionWords.shortly(waiting), goesOn);
        }
        return adoption == null || adoption.matter() == null
                ? new Attempt.Outcome(Notice.Tone.INFO, say("opinion.adoption.over"), true)
                : new Attempt.Outcome(Notice.Tone.OK, say("opinion.adoption.done", adoption.title()), true);
    }

    private static Attempt.Outcome open(Notice.Tone tone, String words) {
        return new Attempt.Outcome(tone, words, false);
    }

    private static String words(ApiProblem problem) {
        String id = problem.requestId();
        String detail = problem.detail() == null ? say("opinion.adoption.failed") : problem.detail();
        return Stream.of(
                        Stream.of(detail),
                        problem.fieldErrors().stream().map(ApiProblem.Field::message),
                        id == null ? Stream.<String>empty() : Stream.of(say("ui.error.request", id)))
                .flatMap(parts -> parts)
                .collect(Collectors.joining(" "));
    }

    private static String say(String key, Object... parameters) {
        return UI.getCurrent().getTranslation(key, parameters);
    }
}

package org.linli.portal.volunteer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.ProblemForm;

/**
 * 确认服务 for all that are selected. First it says how many that changes, and whom it leaves as they are; then each is
 * confirmed on its own, so that one whom the service refuses holds up nobody else.
 */
final class BulkActivate extends Dialog {

    private final VolunteerApi api;
    private final List<VolunteerApi.Volunteer> waiting;
    private final Set<String> refusals = new LinkedHashSet<>();
    private int confirmed;

    /** @param done loads the list again */
    BulkActivate(VolunteerApi api, Collection<VolunteerApi.Volunteer> selected, Runnable done) {
        this.api = api;
        this.waiting = selected.stream()
                .filter(one -> one.state() == VolunteerApi.VolunteerState.REGISTERED)
                .toList();
        setHeaderTitle(getTranslation("volunteer.activate"));
        Div result = new Div();
        add(new Paragraph(getTranslation("volunteer.bulk.activate", waiting.size())));
        Stream.of(VolunteerApi.VolunteerState.values())
                .filter(state -> state != VolunteerApi.VolunteerState.REGISTERED)
                .forEach(state -> leftOut(state, selected));
        add(result);
        Button go = new ProblemForm(this)
                .buttons(getTranslation("volunteer.bulk.activate.verb", waiting.size()), () -> {
                    confirmAll();
                    done.run();
                    if (refusals.isEmpty()) {
                        close();
                    } else {
                        result.removeAll();
                        result.add(new Notice(Notice.Tone.WARN, said()));
                    }
                });
        go.setVisible(!waiting.isEmpty());
    }

    private void leftOut(VolunteerApi.VolunteerState state, Collection<VolunteerApi.Volunteer> selected) {
        long number = selected.stream().filter(one -> one.state() == state).count();
        if (number > 0) {
            add(new Paragraph(getTranslation(
                    "volunteer.bulk.left-out", number, getTranslation("volunteer.state." + state.name()))));
        }
    }

    private void confirmAll() {
        confirmed = 0;
        refusals.clear();
        for (VolunteerApi.Volunteer one : waiting) {
            try {
                api.turn(one.id(), "activate", VolunteerApi.version(one.version()));
                confirmed++;
            } catch (ApiProblemException refused) {
                String why = refused.problem().detail();
                refusals.add(why == null ? getTranslation("ui.error.text") : why);
            }
        }
    }

    private String said() {
        return getTranslation("volunteer.bulk.some", confirmed, waiting.size() - confirmed, String.join(" ", refusals));
    }
}

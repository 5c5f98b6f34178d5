package org.linli.portal.opinion;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.portal.service.ApiProblem;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.Once;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.ProblemForm;

/**
 * 筛查, 更正, 答复 or 不予采纳 for what is selected, or for all that the list finds. First the service says how many that changes
 * and how many it leaves and why; then a job of the service does it, and goes on when the dialog is closed.
 */
final class BulkScreening extends Dialog {

    /** What can be done with many. */
    static final List<BulkApi.Kind> VERBS = List.of(BulkApi.Kind.values());

    private static final int CONFLICT = 409;

    /**
     * What the list finds.
     *
     * @param filter that finds it, without order
     * @param total of it; absent where it was not counted
     */
    record Found(Map<String, Object> filter, SearchApi.@Nullable Count total) {}

    private enum Which {
        SELECTED,
        ALL
    }

    private final BulkApi.Kind verb;
    private final BulkWork work;
    private final BulkApi api;
    private final List<String> selected;
    private final Found found;
    private final Runnable changed;
    private final RadioButtonGroup<Which> which = new RadioButtonGroup<>();
    private final Div preview = new Div();
    private final BulkFields words;
    private final Once once = new Once();
    private final Button go;
    private BulkApi.@Nullable Preview seen;

    /** @param changed is run when it begins and when it ends */
    BulkScreening(
            BulkApi.Kind verb,
            BulkWork work,
            BulkApi api,
            SearchApi opinions,
            Collection<SearchApi.Hit> selected,
            Found found,
            Runnable changed) {
        this.verb = verb;
        this.work = work;
        this.api = api;
        this.selected = selected.stream().map(SearchApi.Hit::id).toList();
        this.found = found;
        this.changed = changed;
        setHeaderTitle(getTranslation("opinion.bulk." + verb.name()));
        setWidth("min(560px, 100vw)");
        preview.addClassName("l-bulk-preview");
        words = new BulkFields(verb, opinions);
        Div fields = new Div(preview, words);
        fields.addClassName("l-form");
        offerAll(fields);
        add(fields);
        ProblemForm form = new ProblemForm(this);
        words.in(form);
        go = form.buttons("", this::begin);
        look();
    }

    /** Where the list finds more than is selected. */
    private void offerAll(Div fields) {
        which.setItems(Which.values());
        which.setValue(Which.SELECTED);
        SearchApi.Count total = found.total();
        if (total != null && total.value() > selected.size()) {
            which.setLabel(getTranslation("opinion.bulk.which"));
            which.setItemLabelGenerator(each -> switch (each) {
                case SELECTED -> getTranslation("opinion.bulk.selected", selected.size());
                case ALL ->
                    getTranslation(total.exact() ? "opinion.bulk.all" : "opinion.bulk.all.atleast", total.value());
            });
            which.addValueChangeListener(_ -> look());
            fields.addComponentAsFirst(which);
        }
    }

    private BulkApi.Request request() {
        return which.getValue() == Which.ALL
                ? BulkApi.Request.all(verb, found.filter())
                : BulkApi.Request.these(verb, selected);
    }

    /** Asks what it would do. */
    private void look() {
        preview.removeAll();
        go.setVisible(false);
        words.setVisible(false);
        seen = null;
        try {
            BulkApi.Preview would = api.preview(request());
            seen = would;
            show(would);
        } catch (ApiProblemException refused) {
            preview.add(trouble(why(refused.problem())));
        } catch (ServiceDownException down) {
            preview.add(trouble(getTranslation("opinion.bulk.down")));
        }
    }

    private Notice trouble(String sentence) {
        Button again = new Button(getTranslation("ui.error.again"), _ -> look());
        return new Notice(Notice.Tone.WARN, sentence, new Div(again));
    }

    private static String joined(List<ApiProblem.Field> fields) {
        return fields.stream().map(ApiProblem.Field::message).collect(Collectors.joining(" "));
    }

    private String why(ApiProblem problem) {
        if (!problem.fieldErrors().isEmpty()) {
            return joined(problem.fieldErrors());
        }
        String detail = problem.detail();
        return detail == null ? getTranslation("ui.error.text") : detail;
    }

    private void show(BulkApi.Preview would) {
        preview.add(new Paragraph(getTranslation("opinion.bulk.note." + verb.name(), would.fitting())));
        int others = would.found() - would.fitting() - would.withoutCategory();
        if (others > 0) {
            preview.add(new Paragraph(getTranslation("opinion.bulk.others." + verb.name(), others)));
        }
        if (would.withoutCategory() > 0) {
            preview.add(new Paragraph(getTranslation("opinion.bulk.uncategorised", would.withoutCategory())));
        }
        if (!would.others().isEmpty()) {
            Paragraph states = new Paragraph(getTranslation("opinion.bulk.left", states(would.others())));
            states.addClassName("l-hint");
            preview.add(states);
        }
        if (would.fitting() > 0) {
            preview.add(examples(would));
        }
        go.setText(getTranslation("opinion.bulk.verb." + verb.name(), would.fitting()));
        go.setVisible(would.fitting() > 0);
        words.setVisible(would.fitting() > 0);
    }

    private String states(List<BulkApi.Left> others) {
        return others.stream()
                .map(left -> getTranslation(
                        "opinion.bulk.left.state",
                        getTranslation("opinion.state." + left.state().name()),
                        left.count()))
                .collect(Collectors.joining(getTranslation("list.separator")));
    }

    private Div examples(BulkApi.Preview would) {
        Div lines = new Div();
        would.examples().forEach(opinion -> lines.add(BulkWords.said(this, opinion)));
        lines.addClassName("l-bulk-lines");
        Paragraph heading = new Paragraph(getTranslation(
                would.fitting() > would.examples().size() ? "opinion.bulk.examples" : "opinion.bulk.examples.all",
                would.examples().size()));
        heading.addClassName("l-hint");
        return new Div(heading, lines);
    }

    private void begin() {
        BulkApi.Preview shown = seen;
        if (shown == null) {
            return;
        }
        BulkApi.Request request = request().begun(words.said(), shown.fitting());
        try {
            show(api.start(once.keyOf(request), request));
        } catch (ApiProblemException refused) {
            if (refused.problem().status() == CONFLICT) {
                // It is no longer what was shown: what it would do now stands there for the next press.
                look();
            }
            throw refused;
        }
    }

    /** It is a job by now: one may stay and watch, or go. */
    private void show(BulkApi.Action action) {
        removeAll();
        Paragraph closing = new Paragraph(getTranslation("opinion.bulk.closing"));
        closing.addClassName("l-hint");
        Runnable ended = () -> {
            closing.removeFromParent();
            changed.run();
        };
        add(work.result(action, ended), closing);
        getFooter().removeAll();
        getFooter().add(new Button(getTranslation("ui.record.close"), _ -> close()));
        changed.run();
    }
}

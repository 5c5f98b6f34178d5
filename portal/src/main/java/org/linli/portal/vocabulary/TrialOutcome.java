package org.linli.portal.vocabulary;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.CursorPage;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.ui.Hint;
import org.linli.portal.ui.ListQuery;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.StatCard;
import org.linli.portal.ui.Tag;
import org.linli.portal.ui.Times;

/** What came of a trial: its figures, and the first ten of each question side by side, where hits can be judged. */
final class TrialOutcome extends Div {

    private static final int PAGE = 20;

    private final TrialApi api;
    private final TrialApi.Trial trial;
    private final Checkbox changedOnly = new Checkbox(getTranslation("vocabulary.trial.changed-only"), true);
    private final Div results = new Div();
    private final Div trouble = new Div();
    private final Button more = new Button(getTranslation("vocabulary.trial.next"));
    private @Nullable String next;

    TrialOutcome(TrialApi api, TrialApi.Trial trial) {
        this.api = api;
        this.trial = trial;
        addClassName("l-trial");
        TrialApi.Figures figures = trial.figures();
        if (figures != null) {
            add(cards(figures));
            if (figures.types() != null && !figures.types().isEmpty()) {
                add(types(figures.types()));
            }
        }
        changedOnly.addValueChangeListener(_ -> begin());
        more.addClickListener(_ -> load());
        add(changedOnly, trouble, results, more);
        begin();
    }

    private Div cards(TrialApi.Figures figures) {
        String asOf = trial.setName() == null
                ? getTranslation("vocabulary.trial.as-of", Times.full(figures.finishedAt()), trial.edition())
                : getTranslation(
                        "vocabulary.trial.as-of.set",
                        Times.full(figures.finishedAt()),
                        trial.edition(),
                        trial.setName());
        Div cards = new Div(
                new StatCard(
                        getTranslation("vocabulary.trial.changed"),
                        whole(figures.changed()),
                        getTranslation("vocabulary.trial.of", trial.questions()),
                        asOf,
                        null),
                new StatCard(
                        getTranslation("vocabulary.trial.gain"),
                        gain(figures.gainBefore()) + " → " + gain(figures.gainAfter()),
                        "",
                        getTranslation("vocabulary.trial.gain.of", figures.judged()),
                        null));
        cards.addClassName("l-import-figures");
        return cards;
    }

    /** nDCG@10 before and after for each type of query. */
    private NativeTable types(List<TrialApi.OfType> types) {
        NativeTable table = new NativeTable();
        table.addClassName("l-table");
        table.setCaptionText(getTranslation("vocabulary.trial.types"));
        NativeTableRow head = new NativeTableRow();
        for (String column : List.of("type", "judged", "before", "after", "better", "worse")) {
            head.add(heading(getTranslation("vocabulary.trial.types." + column), "col"));
        }
        table.getHead().add(head);
        types.forEach(type -> table.getBody()
                .add(new NativeTableRow(
                        heading(type.type(), "row"),
                        figure(whole(type.judged())),
                        figure(gain(type.gainBefore())),
                        figure(gain(type.gainAfter())),
                        figure(whole(type.better())),
                        figure(whole(type.worse())))));
        return table;
    }

    private static NativeTableHeaderCell heading(String words, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private static NativeTableCell figure(String words) {
        NativeTableCell cell = new NativeTableCell(words);
        cell.addClassName("l-table-number");
        return cell;
    }

    private String whole(long number) {
        return NumberFormat.getIntegerInstance(getLocale()).format(number);
    }

    private String gain(@Nullable Double gain) {
        if (gain == null) {
            return "–";
        }
        NumberFormat three = NumberFormat.getNumberInstance(getLocale());
        three.setMinimumFractionDigits(3);
        three.setMaximumFractionDigits(3);
        return three.format(gain);
    }

    private void begin() {
        results.removeAll();
        next = null;
        load();
    }

    private void load() {
        attempt(() -> {
            CursorPage<TrialApi.Result> page = api.results(
                    trial.id(),
                    new ListQuery().with("changed", changedOnly.getValue()).page(next, PAGE));
            page.items().forEach(result -> results.add(question(result)));
            next = page.next();
            more.setVisible(next != null);
            if (results.getComponentCount() == 0) {
                results.add(new Notice(Notice.Tone.OK, getTranslation("vocabulary.trial.nothing")));
            }
        });
    }

    private Div question(TrialApi.Result result) {
        Div head = new Div(new H3(result.text()));
        head.addClassName("l-row");
        head.add(
                result.changed()
                        ? new Tag(getTranslation("vocabulary.trial.overlap", result.overlap()), Notice.Tone.WARN)
                        : new Tag(getTranslation("vocabulary.trial.same"), Notice.Tone.OK));
        if (result.type() != null) {
            head.add(new Tag(result.type(), Notice.Tone.MUTE));
        }
        if (result.gainBefore() != null) {
            head.add(new Hint(
                    getTranslation("vocabulary.trial.gains", gain(result.gainBefore()), gain(result.gainAfter()))));
        }
        Div sides = new Div(
                side("vocabulary.trial.before", result, result.before(), "vocabulary.trial.gone"),
                side("vocabulary.trial.after", result, result.after(), "vocabulary.trial.new"));
        sides.addClassName("l-trial-sides");
        Div card = new Div(head, sides);
        card.addClassNames("l-card", "l-trial-question");
        return card;
    }

    /** @param only key of the word for a hit that is on this side only */
    private Div side(String title, TrialApi.Result result, List<TrialApi.Hit> hits, String only) {
        OrderedList list = new OrderedList();
        hits.forEach(hit -> list.add(hit(result, hit, only)));
        Div side = new Div(new Hint(getTranslation(title)), list);
        if (hits.isEmpty()) {
            side.add(new Hint(getTranslation("vocabulary.trial.none")));
        }
        return side;
    }

    private ListItem hit(TrialApi.Result result, TrialApi.Hit hit, String only) {
        String words = hit.words();
        ListItem line = new ListItem();
        line.add(
                words == null
                        ? new Hint(getTranslation("vocabulary.trial.deleted"))
                        : new Anchor("opinions?record=" + hit.opinion(), words));
        if (!hit.both()) {
            line.add(new Tag(getTranslation(only), Notice.Tone.INFO));
        }
        // What was judged elsewhere is not judged here.
        if (words != null && trial.set() == null) {
            Span buttons = new Span();
            buttons.add(
                    judge(buttons, result, hit, 1, "vocabulary.trial.useful"),
                    judge(buttons, result, hit, 0, "vocabulary.trial.useless"));
            line.add(buttons);
        }
        return line;
    }

    private Button judge(Span buttons, TrialApi.Result result, TrialApi.Hit hit, int grade, String words) {
        Button button = new Button(getTranslation(words));
        button.addClickListener(_ -> attempt(() -> {
            api.judge(result.question(), UUID.randomUUID().toString(), new TrialApi.Judgement(hit.opinion(), grade));
            buttons.removeAll();
            buttons.add(new Tag(getTranslation(words), grade > 0 ? Notice.Tone.OK : Notice.Tone.MUTE));
        }));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private void attempt(Runnable call) {
        trouble.removeAll();
        try {
            call.run();
        } catch (ApiProblemException refused) {
            String detail = refused.problem().detail();
            trouble.add(new Notice(Notice.Tone.BAD, detail == null ? getTranslation("ui.error.text") : detail));
        } catch (ServiceDownException down) {
            trouble.add(new Notice(Notice.Tone.WARN, getTranslation("ui.form.down")));
        }
    }
}

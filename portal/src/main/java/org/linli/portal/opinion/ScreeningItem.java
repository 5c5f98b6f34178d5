package org.linli.portal.opinion;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.ui.Facts;
import org.linli.portal.ui.PageKeys;
import org.linli.portal.ui.Times;
import org.linli.portal.ui.UnitPicker;
import org.linli.portal.ui.UnitPickers;

/** One opinion on the desk: its words, what is known of it, others that may say the same, and what is to be confirmed. */
final class ScreeningItem extends Div {

    private final Answered<SearchApi.Opinion> opinion;
    private final SearchApi api;
    private final UnitPicker place;
    private final CategoryField category;
    private final DepartmentField department;
    private final PageForm form = new PageForm();
    private final Div buttons = new Div();
    private final List<SearchApi.Guess> guesses;
    private final List<SearchApi.Guess> bodies;

    ScreeningItem(Answered<SearchApi.Opinion> opinion, SearchApi api, OpinionWords words, UnitPickers pickers) {
        this.opinion = opinion;
        this.api = api;
        this.place = pickers.of(getTranslation("opinion.place"));
        this.category = new CategoryField(getTranslation("opinion.filter.category"), api);
        SearchApi.Suggested suggested = suggested(opinion.value().id());
        this.guesses = suggested.categories();
        this.bodies = suggested.departments();
        this.department = new DepartmentField(getTranslation("opinion.department"), bodies);
        addClassName("l-form-page");
        SearchApi.Opinion said = opinion.value();
        Div text = new Div(said.text());
        text.addClassName("l-quote");
        buttons.addClassName("l-row");
        add(new H2(said.title() == null ? getTranslation("opinion.untitled") : said.title()), text, facts(said, words));
        LikeOpinions likes = new LikeOpinions(api, words, said.id());
        if (likes.any()) {
            add(new H3(getTranslation("opinion.likes")), likes);
        }
        add(fields(said), guessed(), form, buttons);
    }

    private Facts facts(SearchApi.Opinion said, OpinionWords words) {
        return new Facts()
                .fact(getTranslation("opinion.received"), Times.full(said.receivedAt()))
                .fact(getTranslation("opinion.filter.channel"), words.channel(said.channel()))
                .fact(getTranslation("opinion.filter.source"), words.source(said.source()))
                .fact(getTranslation("opinion.desk.bodies"), said.department() == null ? bodies() : null);
    }

    /** Who answers such ones as a rule, the surest first; absent while nobody can be named. */
    private @Nullable String bodies() {
        return bodies.isEmpty()
                ? null
                : bodies.stream()
                        .map(body -> getTranslation("opinion.desk.guess", body.value(), body.confidence()))
                        .collect(Collectors.joining(getTranslation("opinion.desk.bodies.next")));
    }

    private Div fields(SearchApi.Opinion said) {
        String here = said.place();
        if (here != null) {
            List<SearchApi.PlaceStep> lineage = said.lineage() == null ? List.of() : said.lineage();
            place.at(here, lineage.stream().map(SearchApi.PlaceStep::name).collect(Collectors.joining(" / ")));
        }
        category.setHelperText(getTranslation("opinion.category.help"));
        category.setValue(said.category());
        department.setValue(said.department());
        form.field("/place", place).field("/category", category).field("/department", department);
        Div fields = new Div(place, category, department);
        fields.addClassName("l-form");
        return fields;
    }

    /** A help that holds nothing up: while it cannot be had there is none. */
    private SearchApi.Suggested suggested(String id) {
        try {
            return api.suggested(id);
        } catch (ApiProblemException | ServiceDownException away) {
            return new SearchApi.Suggested(List.of(), List.of(), false);
        }
    }

    private Div guessed() {
        Div choices = new Div();
        choices.addClassName("l-row");
        for (int no = 1; no <= guesses.size(); no++) {
            int chosen = no;
            SearchApi.Guess guess = guesses.get(no - 1);
            Button choice = new Button(
                    getTranslation("opinion.desk.guess", guess.value(), guess.confidence()), _ -> choose(chosen));
            choice.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            choice.setSuffixComponent(PageKeys.key(String.valueOf(no)));
            choices.add(choice);
        }
        return choices;
    }

    /** Takes the suggested category with this number, from 1; nothing happens when there is none. */
    void choose(int number) {
        if (number <= guesses.size()) {
            category.setValue(guesses.get(number - 1).value());
        }
    }

    /** The first is what is done as a rule. */
    void buttons(Button usual, Button... others) {
        usual.addThemeVariants(ButtonVariant.PRIMARY);
        buttons.add(usual);
        buttons.add(others);
    }

    /** What the service says against it stands here. */
    PageForm form() {
        return form;
    }

    String opinion() {
        return opinion.value().id();
    }

    /** Confirms place, category and department as they stand in the fields. */
    Answered<SearchApi.Opinion> screen() {
        SearchApi.Opinion before = opinion.value();
        return Answered.of(api.screen(
                opinion(),
                opinion.version(),
                new SearchApi.Correction(
                        place.unitOtherThan(before.place()),
                        SearchApi.Correction.otherThan(before.category(), category.getValue()),
                        SearchApi.Correction.otherThan(before.department(), department.getValue()),
                        null,
                        null)));
    }
}

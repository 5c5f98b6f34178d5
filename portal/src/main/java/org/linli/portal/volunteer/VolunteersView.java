package org.linli.portal.volunteer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import feign.Response;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.service.CursorPage;
import org.linli.portal.signin.Role;
import org.linli.portal.signin.SignedIn;
import org.linli.portal.ui.BulkBar;
import org.linli.portal.ui.EmptyState;
import org.linli.portal.ui.FacetPanel;
import org.linli.portal.ui.Hint;
import org.linli.portal.ui.ListPage;
import org.linli.portal.ui.ListQuery;
import org.linli.portal.ui.ListState;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.PageStates;
import org.linli.portal.ui.Symbol;
import org.linli.portal.ui.Tag;
import org.linli.portal.ui.UnitPickers;

/** 志愿者: everybody who serves below the place. There is no search field: nobody is looked for by name. */
@Route("volunteer/volunteers")
@PermitAll
public class VolunteersView extends Div implements HasDynamicTitle {

    private static final List<String> FILTERS = List.of("state", "skill", "kind");

    private final VolunteerApi api;
    private final PlaceChoice places;
    private final UnitPickers pickers;
    private final boolean mayChange;
    private final SkillNames skills;
    private final ListPage<VolunteerApi.Volunteer> list;

    VolunteersView(VolunteerApi api, PlaceChoice places, UnitPickers pickers, SignedIn signedIn, PageStates states) {
        this.api = api;
        this.places = places;
        this.pickers = pickers;
        this.mayChange = signedIn.person().holds(Role.ADMINISTRATOR, Role.CLERK);
        this.skills = new SkillNames(api, this);
        setSizeFull();
        list = new ListPage<>(VolunteerApi.Volunteer.class, states, this::page, VolunteerApi.Volunteer::id)
                .title(getTranslation("room.volunteer.volunteers"))
                .chips(this::words)
                .sorts("volunteer.sort.", List.of("PLACE", "NEWEST"))
                .exports(List.of("XLSX", "CSV"), this::export)
                .facets(new FacetPanel(_ -> groups()))
                .row(this::row)
                .record(id -> new VolunteerRecord(api, pickers, id, mayChange, skills, this::reload))
                .whenEmpty(this::empty);
        if (mayChange) {
            list.bulk(new BulkBar<VolunteerApi.Volunteer>()
                            .verb(
                                    getTranslation("volunteer.activate"),
                                    selected -> new BulkActivate(api, selected, list::reload).open()))
                    .actions(registerButton());
        }
        add(list);
    }

    /** Where one volunteer is shown. */
    static String address(String id) {
        return "volunteer/volunteers?" + ListState.RECORD + "=" + id;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("room.volunteer.volunteers");
    }

    private Button registerButton() {
        Button button = new Button(getTranslation("volunteer.register"), Symbol.PLUS.icon(), _ -> register());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void register() {
        new VolunteerDialog(api, skills, pickers, made -> list.showNew(made.id())).open();
    }

    private void reload() {
        list.reload();
    }

    private CursorPage<VolunteerApi.Volunteer> page(ListState state, @Nullable String cursor, int limit) {
        return api.volunteers(query(state).page(cursor, limit));
    }

    private ListQuery query(ListState state) {
        return new ListQuery()
                .with("within", places.currentId())
                .filtered(state, FILTERS)
                .with("sort", state.sort().orElse(null));
    }

    private Response export(ListState state, String format) {
        return api.exportVolunteers(query(state).export(format));
    }

    private List<FacetPanel.Group> groups() {
        VolunteerApi.Figures figures = api.figures(places.currentId());
        return List.of(
                new FacetPanel.Group(
                        "state",
                        getTranslation("volunteer.state"),
                        true,
                        figures.volunteers().stream()
                                .map(each -> value("state", each.state().name(), each.volunteers()))
                                .toList(),
                        value -> words("state", value)),
                new FacetPanel.Group(
                        "skill",
                        getTranslation("volunteer.skill"),
                        true,
                        figures.skills().stream()
                                .map(each -> value("skill", each.skill(), each.volunteers()))
                                .toList()));
    }

    private FacetPanel.Value value(String filter, String value, long count) {
        return new FacetPanel.Value(value, words(filter, value), count, 0);
    }

    private String words(String filter, String value) {
        return filter.equals("skill") ? skills.of(value) : getTranslation("volunteer." + filter + "." + value);
    }

    private Component row(VolunteerApi.Volunteer volunteer) {
        List<Component> meta = new ArrayList<>();
        meta.add(new Tag(words("state", volunteer.state().name()), Words.tone(volunteer.state())));
        meta.add(new Tag(words("kind", volunteer.kind().name()), Notice.Tone.MUTE));
        meta.add(new Hint(Words.place(volunteer.lineage())));
        if (!volunteer.skills().isEmpty()) {
            meta.add(new Hint(skills.all(volunteer.skills())));
        }
        return Words.row(Words.name(volunteer.name(), this), meta.toArray(Component[]::new));
    }

    private EmptyState empty() {
        Component[] actions = mayChange ? new Component[] {registerButton()} : new Component[0];
        return new EmptyState(
                Symbol.USER, getTranslation("volunteer.none.title"), getTranslation("volunteer.none.text"), actions);
    }
}

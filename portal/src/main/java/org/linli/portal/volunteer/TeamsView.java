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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.service.CursorPage;
import org.linli.portal.signin.Role;
import org.linli.portal.signin.SignedIn;
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

/** 队伍: the working teams below the place, those that wait for a captain or stand at a closed unit, and the dissolved. */
@Route("volunteer/teams")
@PermitAll
public class TeamsView extends Div implements HasDynamicTitle {

    /** Filter for what needs attention, beside the kind. */
    private static final String ONLY = "only";

    private static final String KIND = "kind";

    private final VolunteerApi api;
    private final PlaceChoice places;
    private final UnitPickers pickers;
    private final boolean mayChange;
    private final ListPage<VolunteerApi.Team> list;

    TeamsView(VolunteerApi api, PlaceChoice places, UnitPickers pickers, SignedIn signedIn, PageStates states) {
        this.api = api;
        this.places = places;
        this.pickers = pickers;
        this.mayChange = signedIn.person().holds(Role.ADMINISTRATOR, Role.CLERK);
        setSizeFull();
        list = new ListPage<>(VolunteerApi.Team.class, states, this::page, VolunteerApi.Team::id)
                .search(getTranslation("volunteer.team.search"))
                .chips(this::chip)
                .sorts("volunteer.sort.", List.of("PLACE", "NAME", "FOUNDED"))
                .exports(List.of("XLSX", "CSV"), this::export)
                .facets(new FacetPanel(_ -> groups()))
                .row(this::row)
                .record(id -> new TeamRecord(api, pickers, id, mayChange, this::reload))
                .whenEmpty(this::empty);
        if (mayChange) {
            list.actions(foundButton());
        }
        add(list);
    }

    /** Where one team is shown. */
    static String address(String id) {
        return "volunteer/teams?" + ListState.RECORD + "=" + id;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("room.volunteer.teams");
    }

    private Button foundButton() {
        Button button = new Button(getTranslation("volunteer.team.found"), Symbol.PLUS.icon(), _ -> found());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void found() {
        new TeamDialog(api, pickers, made -> list.showNew(made.id())).open();
    }

    private void reload() {
        list.reload();
    }

    private CursorPage<VolunteerApi.Team> page(ListState state, @Nullable String cursor, int limit) {
        return api.teams(query(state).page(cursor, limit));
    }

    private ListQuery query(ListState state) {
        ListQuery query = new ListQuery()
                .with("within", places.currentId())
                .with("q", state.text())
                .filtered(state, List.of(KIND))
                .with("sort", state.sort().orElse(null));
        return switch (Optional.ofNullable(state.value(ONLY)).orElse("")) {
            case "vacant" -> query.with("captainVacant", true);
            case "closed" -> query.with("unitClosed", true);
            case "dissolved" -> query.with("works", false);
            default -> query.with("works", true);
        };
    }

    private Response export(ListState state, String format) {
        return api.exportTeams(query(state).export(format));
    }

    private List<FacetPanel.Group> groups() {
        VolunteerApi.TeamFigures figures = api.figures(places.currentId()).teams();
        List<FacetPanel.Value> only = new ArrayList<>();
        only.add(only("vacant", figures.captainVacant()));
        only.add(only("closed", figures.unitClosed()));
        only.add(only("dissolved", figures.dissolved()));
        return List.of(
                new FacetPanel.Group(
                        KIND,
                        getTranslation("volunteer.team.kind"),
                        true,
                        figures.byKind().stream()
                                .map(each -> new FacetPanel.Value(
                                        each.kind().name(), kind(each.kind().name()), each.teams(), 0))
                                .toList(),
                        this::kind),
                new FacetPanel.Group(ONLY, getTranslation("volunteer.team.only"), true, only));
    }

    private FacetPanel.Value only(String value, long count) {
        return new FacetPanel.Value(value, getTranslation("volunteer.team.only." + value), count, 0);
    }

    private String chip(String filter, String value) {
        return filter.equals(KIND) ? kind(value) : getTranslation("volunteer.team.only." + value);
    }

    private String kind(String kind) {
        return getTranslation("volunteer.team-kind." + kind);
    }

    private Component row(VolunteerApi.Team team) {
        List<Component> meta = new ArrayList<>();
        meta.add(new Tag(kind(team.kind().name()), Notice.Tone.MUTE));
        if (team.captainVacant()) {
            meta.add(new Tag(getTranslation("volunteer.team.vacant"), Notice.Tone.WARN));
        }
        if (team.unitClosed()) {
            meta.add(new Tag(getTranslation("volunteer.team.unit-closed"), Notice.Tone.WARN));
        }
        meta.add(new Hint(Words.place(team.lineage())));
        meta.add(new Hint(getTranslation("volunteer.team.members", team.members())));
        VolunteerApi.Captain captain = team.captain();
        if (captain != null) {
            meta.add(new Hint(getTranslation("volunteer.team.captain.of", Words.name(captain.name(), this))));
        }
        return Words.row(team.name(), meta.toArray(Component[]::new));
    }

    private EmptyState empty() {
        Component[] actions = mayChange ? new Component[] {foundButton()} : new Component[0];
        return new EmptyState(
                Symbol.USERS,
                getTranslation("volunteer.team.none.title"),
                getTranslation("volunteer.team.none.text"),
                actions);
    }
}

package org.linli.portal.opinion;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.linli.portal.place.PlaceApi;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.signin.SignedIn;
import org.linli.portal.ui.PageStates;
import org.linli.portal.ui.UnitPickers;

/** 同类诉求: one group of opinions that say the same, with what can be done with all of them at once. */
@Route(OpinionRoom.GROUPS + ":group")
@PermitAll
public class GroupView extends Div implements HasDynamicTitle, BeforeEnterObserver, AfterNavigationObserver {

    private final GroupApi groups;
    private final SearchApi api;
    private final PlaceChoice places;
    private final UnitPickers pickers;
    private final PageStates states;
    private final OpinionWords words;
    private final boolean mayWrite;
    private String id = "";

    GroupView(
            GroupApi groups,
            SearchApi api,
            PlaceChoice places,
            PlaceApi units,
            UnitPickers pickers,
            PageStates states,
            SignedIn signedIn) {
        this.groups = groups;
        this.api = api;
        this.places = places;
        this.pickers = pickers;
        this.states = states;
        this.words = new OpinionWords(this, units);
        this.mayWrite = OpinionRoom.mayWrite(signedIn.person());
        addClassName("l-page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("opinion.group.page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("group").orElse("");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        removeAll();
        try {
            var group = Answered.of(groups.group(id));
            add(new GroupRecord(
                    group, new GroupActions(groups, api, pickers, words, places.currentId(), mayWrite, this::show)));
        } catch (ApiProblemException | ServiceDownException fault) {
            removeAll();
            add(states.insteadOf(fault, this::show));
        }
    }
}

package org.linli.portal.opinion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.Place;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.Background;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.ui.EmptyState;
import org.linli.portal.ui.ListState;
import org.linli.portal.ui.PageHead;
import org.linli.portal.ui.PageStates;
import org.linli.portal.ui.ServiceFile;
import org.linli.portal.ui.Skeleton;
import org.linli.portal.ui.Symbol;

/**
 * 意见·分析: what the opinions of the place amount to over some days, set beside the days before and a year ago; every
 * chart has its table, every figure its definition, and every part leads to the opinions it counts.
 */
@Route("opinions/analysis")
@PermitAll
public class AnalysisView extends Div implements HasDynamicTitle, AfterNavigationObserver {

    private static final List<String> FORMATS = List.of("XLSX", "CSV");
    private static final int LINES = 6;

    private final AnalysisApi api;
    private final OpinionTrends trends;
    private final PlaceChoice places;
    private final PageStates states;
    private final Background background;
    private final Div content = new Div();
    private @Nullable ListState state;
    private int asked;

    AnalysisView(AnalysisApi api, OpinionTrends trends, PlaceChoice places, PageStates states, Background background) {
        this.api = api;
        this.trends = trends;
        this.places = places;
        this.states = states;
        this.background = background;
        addClassNames("l-page", "l-analysis");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("room.opinions.analysis");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = ListState.of(event.getLocation());
        show();
    }

    private void show() {
        removeAll();
        ListState here = state;
        Place place = places.current().orElse(null);
        if (here == null || place == null) {
            add(new EmptyState(
                    Symbol.TREE,
                    getTranslation("structure.unit.choose.title"),
                    getTranslation("structure.unit.choose.text")));
            return;
        }
        AnalysisPeriod period = AnalysisPeriod.of(here, trends.today());
        Map<String, Object> query = period.query(place.id());
        add(
                new PageHead(
                        getPageTitle(),
                        getTranslation("analysis.about", place.name(), period.from(), period.to()),
                        export(query),
                        print()),
                new AnalysisTools(period, trends.today(), chosen -> go(here, chosen)),
                content);
        ask(query, place);
    }

    private static void go(ListState here, AnalysisPeriod chosen) {
        ListState wanted = chosen.in(here);
        UI.getCurrent().navigate(wanted.path(), wanted.parameters());
    }

    /** An answer that comes after another question was asked is for nobody any more. */
    private void ask(Map<String, Object> query, Place place) {
        int mine = ++asked;
        content.removeAll();
        content.add(new Skeleton(LINES));
        background.ask(UI.getCurrent(), () -> answer(query), shown -> {
            if (mine == asked) {
                content.removeAll();
                content.add(shown.answer() == null ? instead(shown.fault()) : cards(shown.answer(), place));
            }
        });
    }

    /** What came of asking: an answer, or why there is none. */
    private record Shown(
            AnalysisApi.@Nullable Answer answer, @Nullable RuntimeException fault) {}

    private Shown answer(Map<String, Object> query) {
        try {
            return new Shown(api.analyse(query), null);
        } catch (ServiceDownException | ApiProblemException fault) {
            return new Shown(null, fault);
        }
    }

    private Component instead(@Nullable RuntimeException fault) {
        return states.insteadOf(fault == null ? new IllegalStateException() : fault, this::show);
    }

    private static Component cards(AnalysisApi.Answer answer, Place place) {
        return new AnalysisCards(answer, place);
    }

    private MenuBar export(Map<String, Object> query) {
        MenuBar menu = new MenuBar();
        var button = menu.addItem(Symbol.EXPORT.icon());
        button.add(new Span(getTranslation("ui.list.export")));
        for (String format : FORMATS) {
            Map<String, Object> asking = new LinkedHashMap<>(query);
            asking.put("format", format);
            button.getSubMenu()
                    .addItem(new Anchor(
                            new ServiceFile(null, () -> api.export(asking)),
                            AttachmentType.DOWNLOAD,
                            getTranslation("ui.format." + format)));
        }
        return menu;
    }

    private Button print() {
        return new Button(
                getTranslation("opinion.print"),
                Symbol.PRINT.icon(),
                _ -> UI.getCurrent().getPage().executeJs("window.print()"));
    }
}

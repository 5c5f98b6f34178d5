package org.linli.portal.opinion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.text.NumberFormat;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.service.CursorPage;
import org.linli.portal.ui.EmptyState;
import org.linli.portal.ui.ListPage;
import org.linli.portal.ui.ListState;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.PageStates;
import org.linli.portal.ui.Symbol;
import org.linli.portal.ui.Tag;
import org.linli.portal.ui.Times;

/** 导入: every file of opinions, how far it is and what became of it; each leads to where one left it. */
@Route("opinions/imports")
@PermitAll
public class ImportsView extends Div implements HasDynamicTitle {

    private final ImportApi api;
    private final PlaceChoice places;

    ImportsView(ImportApi api, PlaceChoice places, PageStates states) {
        this.api = api;
        this.places = places;
        setSizeFull();
        ListPage<ImportApi.Import> list = new ListPage<>(
                        ImportApi.Import.class, states, this::page, ImportApi.Import::id)
                .title(getTranslation("room.opinions.imports"))
                .actions(upload())
                .whenEmpty(() -> new EmptyState(
                        Symbol.FILE,
                        getTranslation("import.none.title"),
                        getTranslation("import.none.text"),
                        upload()));
        list.componentColumn(getTranslation("import.file"), this::file)
                .setFlexGrow(2)
                .setWidth("220px");
        list.componentColumn(getTranslation("import.state"), this::state).setWidth("110px");
        list.column(getTranslation("opinion.filter.source"), file -> OpinionWords.source(this, file.source()));
        list.column(getTranslation("import.rows"), file -> number(file.counts().rows()));
        list.column(getTranslation("import.added"), file -> number(file.counts().added()));
        list.column(
                getTranslation("import.failed"), file -> number(file.counts().failed()));
        list.column(getTranslation("import.uploaded"), file -> Times.full(file.createdAt()));
        add(list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("room.opinions.imports");
    }

    private CursorPage<ImportApi.Import> page(ListState state, @Nullable String cursor, int limit) {
        return api.imports(cursor, limit);
    }

    private Button upload() {
        Button upload = new Button(
                getTranslation("opinion.import"),
                Symbol.PLUS.icon(),
                _ -> getUI().ifPresent(ui -> ui.navigate(ImportUploadView.class, places.parameters())));
        upload.addThemeVariants(ButtonVariant.PRIMARY);
        return upload;
    }

    private Component file(ImportApi.Import file) {
        RouterLink link = new RouterLink();
        link.setRoute(ImportView.class, new RouteParameters(ImportView.ID, file.id()));
        link.setQueryParameters(places.parameters());
        Span name = new Span(file.fileName());
        name.getElement().setAttribute("title", file.fileName());
        link.add(name);
        return link;
    }

    private Component state(ImportApi.Import file) {
        return new Tag(getTranslation("import.state." + file.state().name()), tone(file));
    }

    private static Notice.Tone tone(ImportApi.Import file) {
        return switch (file.state()) {
            case PREPARED, INTERRUPTED -> Notice.Tone.WARN;
            case STARTED -> Notice.Tone.INFO;
            case FINISHED -> file.counts().failed() == 0 ? Notice.Tone.OK : Notice.Tone.BAD;
            case CANCELLED -> Notice.Tone.MUTE;
        };
    }

    private String number(long number) {
        return number == 0 ? "–" : NumberFormat.getIntegerInstance(getLocale()).format(number);
    }
}

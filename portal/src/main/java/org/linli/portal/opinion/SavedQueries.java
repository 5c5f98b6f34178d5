package org.linli.portal.opinion;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.WebStorage;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.portal.signin.Person;
import org.linli.portal.ui.ListPage;
import org.linli.portal.ui.ListState;
import org.linli.portal.ui.Symbol;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * 常用查询: addresses of the list under names of the user's own. They are kept in this browser, one list for each account
 * that signs in with it; a colleague is sent the address itself.
 */
final class SavedQueries extends Button {

    /** @param query of the address */
    record Saved(String name, String query) {}

    private static final int MOST = 20;
    private static final int LONGEST_NAME = 30;

    private final JsonMapper json = JsonMapper.shared();
    private final String key;
    private final ListPage<?> list;
    private final Popover popover = new Popover();
    private final Div lines = new Div();
    private final TextField name = new TextField();
    private List<Saved> saved = new ArrayList<>();

    SavedQueries(Person person, ListPage<?> list) {
        this.key = "linli.opinions.queries." + person.id();
        this.list = list;
        setText(getTranslation("opinion.saved"));
        setIcon(Symbol.STAR.icon());
        addClassName("l-tool");
        setAriaLabel(getTranslation("opinion.saved"));
        name.setPlaceholder(getTranslation("opinion.saved.name"));
        name.setAriaLabel(getTranslation("opinion.saved.name"));
        name.setMaxLength(LONGEST_NAME);
        name.addClassName("l-grow");
        Button keep = new Button(getTranslation("opinion.saved.keep"), _ -> keep());
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        Div form = new Div(name, keep);
        form.addClassName("l-saved-form");
        Div content = new Div(lines, form);
        content.addClassName("l-search-results");
        popover.add(content);
        popover.setTarget(this);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel(getTranslation("opinion.saved"));
        addDetachListener(_ -> popover.removeFromParent());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().add(popover);
        show();
        WebStorage.getItem(event.getUI(), WebStorage.Storage.LOCAL_STORAGE, key, kept -> {
            saved = new ArrayList<>(read(kept));
            show();
        });
    }

    private List<Saved> read(@Nullable String kept) {
        try {
            return kept == null ? List.of() : List.of(json.readValue(kept, Saved[].class));
        } catch (JacksonException fromAnotherTime) {
            return List.of();
        }
    }

    private void keep() {
        String wanted = name.getValue().strip();
        if (wanted.isEmpty()) {
            name.setErrorMessage(getTranslation("opinion.saved.nameless"));
            name.setInvalid(true);
            return;
        }
        ListState state = list.current().with(ListState.RECORD, List.of());
        saved.removeIf(one -> one.name().equals(wanted));
        saved.addFirst(new Saved(wanted, state.parameters().getQueryString()));
        while (saved.size() > MOST) {
            saved.removeLast();
        }
        name.clear();
        name.setInvalid(false);
        write();
    }

    private void write() {
        WebStorage.setItem(WebStorage.Storage.LOCAL_STORAGE, key, json.writeValueAsString(saved));
        show();
    }

    private void show() {
        lines.removeAll();
        if (saved.isEmpty()) {
            Paragraph nothing = new Paragraph(getTranslation("opinion.saved.none"));
            nothing.addClassName("l-hint");
            lines.add(nothing);
        }
        saved.forEach(one -> lines.add(line(one)));
    }

    private Div line(Saved one) {
        NativeButton go = new NativeButton();
        go.add(new Span(one.name()));
        go.addClassNames("l-choice", "l-grow");
        go.addClickListener(_ -> {
            popover.close();
            QueryParameters parameters = new Location("opinions?" + one.query()).getQueryParameters();
            getUI().ifPresent(ui -> ui.navigate(list.current().path(), parameters));
        });
        Button forget = new Button(Symbol.X.icon(), _ -> {
            saved.remove(one);
            write();
        });
        forget.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        forget.setAriaLabel(getTranslation("opinion.saved.forget", one.name()));
        Div line = new Div(go, forget);
        line.addClassName("l-saved-line");
        return line;
    }
}

package org.linli.portal.frame;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import org.linli.portal.place.Place;
import org.linli.portal.place.PlaceApi;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.signin.Person;
import org.linli.portal.signin.SignedIn;
import org.linli.portal.ui.Hint;

/** Who is signed in, what they are appointed to, light or dark, the language, and the way out. */
@SpringComponent
@UIScope
class UserMenu extends MenuBar {

    private static final List<ColorScheme.Value> COLOURS =
            List.of(ColorScheme.Value.SYSTEM, ColorScheme.Value.LIGHT, ColorScheme.Value.DARK);

    private final PlaceApi units;

    UserMenu(SignedIn signedIn, PlaceApi units, AuthenticationContext authentication) {
        this.units = units;
        Person person = signedIn.person();
        addThemeVariants(MenuBarVariant.TERTIARY);
        addClassName("l-user");
        MenuItem me = addItem(face(person));
        me.add(words(person));
        me.setAriaLabel(getTranslation("frame.user", person.name()));
        SubMenu menu = me.getSubMenu();
        person.appointments().forEach(appointment -> {
            MenuItem line = menu.addItem(getTranslation(
                    "frame.appointment",
                    unitName(appointment.unit()),
                    getTranslation("role." + appointment.role().name())));
            line.setEnabled(false);
        });
        menu.addSeparator();
        MenuItem colours = menu.addItem(getTranslation("frame.colours"));
        COLOURS.forEach(value -> addColours(colours.getSubMenu(), value));
        // A phone's head has no room for the menu of languages.
        LanguageMenu.offer(menu.addItem(getTranslation("frame.language")).getSubMenu());
        MenuItem out = menu.addItem(getTranslation("frame.signout"), _ -> authentication.logout());
        out.setId("sign-out");
    }

    private void addColours(SubMenu menu, ColorScheme.Value value) {
        MenuItem item = menu.addItem(getTranslation("frame.colours." + value.name()), _ -> {
            Preferences.remember(Preferences.COLOURS, value.name());
            UI.getCurrent().getPage().setColorScheme(value);
            menu.getItems()
                    .forEach(other ->
                            other.setChecked(other.getText().equals(getTranslation("frame.colours." + value.name()))));
        });
        item.setCheckable(true);
        item.setChecked(value == Preferences.colours());
    }

    private static Span face(Person person) {
        Span face = new Span(person.initials());
        face.addClassName("l-face");
        return face;
    }

    private Div words(Person person) {
        Span name = new Span(person.name());
        Hint unit = new Hint(person.appointments().stream()
                .findFirst()
                .map(appointment -> unitName(appointment.unit()))
                .orElse(""));
        Div words = new Div(name, unit);
        words.addClassName("l-user-words");
        return words;
    }

    private String unitName(String id) {
        try {
            Place unit = units.byId(id);
            return unit.name();
        } catch (ApiProblemException | ServiceDownException unknown) {
            return getTranslation("frame.unit.unknown");
        }
    }
}

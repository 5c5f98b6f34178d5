package org.linli.portal.frame;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.util.Locale;
import org.linli.portal.text.Languages;

/** 中文 or English. The page is loaded again in the other language, at the same address. */
@SpringComponent
@UIScope
class LanguageMenu extends MenuBar {

    LanguageMenu() {
        addThemeVariants(MenuBarVariant.TERTIARY);
        addClassName("l-language");
        MenuItem current =
                addItem(new Span(getTranslation("language." + getLocale().getLanguage())));
        current.setAriaLabel(getTranslation("frame.language"));
        offer(current.getSubMenu());
    }

    /** Puts the languages into a menu. */
    static void offer(SubMenu menu) {
        UI ui = UI.getCurrent();
        for (Locale language : Languages.ALL) {
            MenuItem item =
                    menu.addItem(ui.getTranslation("language." + language.getLanguage()), _ -> choose(language));
            item.setCheckable(true);
            item.setChecked(language.getLanguage().equals(ui.getLocale().getLanguage()));
        }
    }

    private static void choose(Locale language) {
        Preferences.remember(Languages.COOKIE, language.toLanguageTag());
        VaadinSession.getCurrent().setLocale(language);
        UI.getCurrent().getPage().reload();
    }
}

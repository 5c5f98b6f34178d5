package org.linli.portal.ui;

import com.vaadin.flow.component.icon.SvgIcon;
import java.util.Locale;

/** The pictures of {@code look/icons.svg}, one constant a symbol. */
public enum Symbol {
    HOME,
    TREE,
    HEART,
    BUILDING,
    WHISTLE,
    CHAT,
    GAVEL,
    GEAR,
    BELL,
    SEARCH,
    PIN,
    DOWN,
    RIGHT,
    LEFT,
    X,
    CHECK,
    CLOCK,
    PAUSE,
    ALERT,
    INFO,
    USER,
    USERS,
    CALENDAR,
    UP,
    FALL,
    FILE,
    EXPORT,
    DOWNLOAD,
    COLUMNS,
    FILTER,
    STAR,
    LINK,
    MERGE,
    MORE,
    PRINT,
    PHONE,
    CAMERA,
    MIC,
    SIREN,
    PLUS,
    BACK,
    RETRY,
    PLUG,
    INBOX,
    SPLIT,
    QR,
    LOCK,
    SHIELD,
    EYE,
    MAP;

    private static final String SPRITE = "look/icons.svg";

    /** The name in the sprite. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A picture beside words, which says nothing by itself and is passed over by screen readers. */
    public SvgIcon icon() {
        SvgIcon icon = new SvgIcon(SPRITE, id());
        icon.addClassName("l-icon");
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}

package org.linli.portal.room;

import com.vaadin.flow.component.Component;

/**
 * One line below a room in the menu.
 *
 * @param name its words are {@code room.<room>.<name>}
 * @param view where it leads
 */
public record RoomEntry(String name, Class<? extends Component> view) {}

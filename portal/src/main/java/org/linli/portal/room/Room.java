package org.linli.portal.room;

import java.util.List;
import java.util.Optional;
import org.linli.portal.signin.Person;
import org.linli.portal.ui.Symbol;

/**
 * A room of the portal: what people do with one service, or with one part of it. A room is a package with one bean of this
 * type; the frame, the home page and the search box take from it what it brings and know nothing else of it.
 *
 * <p>Its name is the first segment of its addresses and the prefix of its words: {@code room.<name>} is what the menu
 * says, {@code room.<name>.<entry>} what its entries say, {@code room.<name>.offline} what cannot be done while its
 * service is down.
 */
public interface Room {

    String name();

    /** Place in the menu, from the top: 10 组织, 20 志愿, 30 物业, 40 事项, 50 意见, 60 议事与考核, 70 系统. */
    int position();

    Symbol symbol();

    /** The service it lives on, as the gateway names it; empty for a room that needs none. */
    Optional<String> service();

    /** What stands below it in the menu while one is in it; the first is where the room itself leads. */
    List<RoomEntry> entries();

    /** Those of the entries that this person has any use for, in the same order. */
    default List<RoomEntry> entriesOf(Person person) {
        return entries();
    }

    /** Whether this person has anything to do here. */
    boolean openTo(Person person);

    /** Cards for the home page. */
    default List<RoomCard> cards() {
        return List.of();
    }

    /** Figures for the first row of the home page, each a card without a head. */
    default List<RoomCard> figures() {
        return List.of();
    }

    /** Lines of the home page's card 覆盖. */
    default Optional<CoverageSource> coverage() {
        return Optional.empty();
    }

    /** Long work that is under way here. */
    default Optional<JobSource> jobs() {
        return Optional.empty();
    }

    /** Work that waits for this person. */
    default Optional<TodoSource> todos() {
        return Optional.empty();
    }

    /** What the one search box finds by name and this room shows. */
    default List<FoundKind> finds() {
        return List.of();
    }

    /** What the one search box finds here by what it says. */
    default Optional<SearchSource> search() {
        return Optional.empty();
    }
}

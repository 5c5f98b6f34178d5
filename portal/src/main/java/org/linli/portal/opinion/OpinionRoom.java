package org.linli.portal.opinion;

import java.util.List;
import java.util.Optional;
import org.linli.portal.room.Room;
import org.linli.portal.room.RoomCard;
import org.linli.portal.room.RoomEntry;
import org.linli.portal.room.SearchSource;
import org.linli.portal.signin.Person;
import org.linli.portal.signin.Role;
import org.linli.portal.ui.Symbol;
import org.springframework.stereotype.Component;

/** 意见: finding what residents say. */
@Component
class OpinionRoom implements Room {

    static final String NAME = "opinions";

    private final OpinionSearchSource search;
    private final RecentCard recent;

    OpinionRoom(OpinionSearchSource search, RecentCard recent) {
        this.search = search;
        this.recent = recent;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int position() {
        return 50;
    }

    @Override
    public Symbol symbol() {
        return Symbol.CHAT;
    }

    @Override
    public Optional<String> service() {
        return Optional.of("search");
    }

    @Override
    public List<RoomEntry> entries() {
        return List.of(new RoomEntry("search", OpinionsView.class));
    }

    @Override
    public boolean openTo(Person person) {
        return person.holds(Role.ADMINISTRATOR, Role.CLERK, Role.READER);
    }

    @Override
    public List<RoomCard> cards() {
        return List.of(recent);
    }

    @Override
    public Optional<SearchSource> search() {
        return Optional.of(search);
    }
}

package org.linli.portal.home;

import java.util.List;
import java.util.Optional;
import org.linli.portal.room.Room;
import org.linli.portal.room.RoomEntry;
import org.linli.portal.signin.Person;
import org.linli.portal.ui.Symbol;
import org.springframework.stereotype.Component;

/** 总览: what all rooms have to say about one place. It lives on no service. */
@Component
class HomeRoom implements Room {

    static final String NAME = "home";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int position() {
        return 0;
    }

    @Override
    public Symbol symbol() {
        return Symbol.HOME;
    }

    @Override
    public Optional<String> service() {
        return Optional.empty();
    }

    @Override
    public List<RoomEntry> entries() {
        return List.of(new RoomEntry("cards", HomeView.class), new RoomEntry("todos", TodosView.class));
    }

    @Override
    public boolean openTo(Person person) {
        return true;
    }
}

package org.linli.portal.opinion;

import java.util.List;
import java.util.Optional;
import org.linli.portal.room.JobSource;
import org.linli.portal.room.Room;
import org.linli.portal.room.RoomCard;
import org.linli.portal.room.RoomEntry;
import org.linli.portal.room.SearchSource;
import org.linli.portal.room.TodoSource;
import org.linli.portal.signin.Person;
import org.linli.portal.signin.Role;
import org.linli.portal.ui.Symbol;
import org.linli.portal.vocabulary.VocabularyView;
import org.linli.portal.webhook.WebhooksView;
import org.springframework.stereotype.Component;

/** 意见: taking in what residents say, and finding it. */
@Component
class OpinionRoom implements Room {

    static final String NAME = "opinions";

    /** Where what waits is worked off. */
    static final String DESK = NAME + "/desk";

    /** A group beside the list of groups, by its id. */
    static final String GROUPS = NAME + "/groups?record=";

    /** What was done with many opinions beside the list of these, by its id. */
    static final String BULK = NAME + "/bulk?record=";

    /** What grows. */
    static final String HOT = NAME + "/hot";

    private static final RoomEntry SEARCH = new RoomEntry("search", OpinionsView.class);
    private static final RoomEntry GROWING = new RoomEntry("hot", HotIssuesView.class);
    private static final RoomEntry GROUPED = new RoomEntry("groups", GroupsView.class);
    private static final RoomEntry WORDS = new RoomEntry("words", VocabularyView.class);
    private static final RoomEntry ANALYSIS = new RoomEntry("analysis", AnalysisView.class);
    private static final RoomEntry REPORTS = new RoomEntry("reports", ReportsView.class);
    private static final RoomEntry WEBHOOKS = new RoomEntry("webhooks", WebhooksView.class);

    private final ReceivedFigure received;
    private final CategoryCard categories;
    private final TrendCard trend;
    private final HotCard hot;
    private final RecentCard recent;
    private final OpinionTodos todos;
    private final OpinionSearchSource search;
    private final CityWide cityWide;

    OpinionRoom(
            ReceivedFigure received,
            CategoryCard categories,
            TrendCard trend,
            HotCard hot,
            RecentCard recent,
            OpinionTodos todos,
            OpinionSearchSource search,
            CityWide cityWide) {
        this.received = received;
        this.categories = categories;
        this.trend = trend;
        this.hot = hot;
        this.recent = recent;
        this.todos = todos;
        this.search = search;
        this.cityWide = cityWide;
    }

    /** Whether this person may take opinions in and put them right; the service has the last word. */
    static boolean mayWrite(Person person) {
        return person.holds(Role.ADMINISTRATOR, Role.CLERK);
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
        return List.of(
                SEARCH,
                GROUPED,
                GROWING,
                ANALYSIS,
                REPORTS,
                new RoomEntry("desk", ScreeningDeskView.class),
                new RoomEntry("register", RegisterView.class),
                new RoomEntry("imports", ImportsView.class),
                new RoomEntry("bulk", BulkActionsView.class),
                WEBHOOKS,
                WORDS);
    }

    @Override
    public List<RoomEntry> entriesOf(Person person) {
        if (!mayWrite(person)) {
            return List.of(SEARCH, GROUPED, GROWING, ANALYSIS, REPORTS);
        }
        return entries().stream()
                .filter(entry -> !entry.equals(WEBHOOKS) || person.holds(Role.ADMINISTRATOR))
                .filter(entry -> !entry.equals(WORDS) || cityWide.administers(person))
                .toList();
    }

    @Override
    public boolean openTo(Person person) {
        return person.holds(Role.ADMINISTRATOR, Role.CLERK, Role.READER);
    }

    @Override
    public List<RoomCard> cards() {
        return List.of(categories, trend, hot, recent);
    }

    @Override
    public List<RoomCard> figures() {
        return List.of(received);
    }

    @Override
    public Optional<TodoSource> todos() {
        return Optional.of(todos);
    }

    @Override
    public Optional<JobSource> jobs() {
        return Optional.of(todos);
    }

    @Override
    public Optional<SearchSource> search() {
        return Optional.of(search);
    }
}

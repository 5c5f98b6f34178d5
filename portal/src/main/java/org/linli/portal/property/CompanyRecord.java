package org.linli.portal.property;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.portal.service.CursorPage;
import org.linli.portal.ui.Facts;
import org.linli.portal.ui.Hint;
import org.linli.portal.ui.MaskedField;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.RecordPage;
import org.linli.portal.ui.Tag;
import org.linli.portal.ui.Timeline;
import org.linli.portal.ui.Times;

/** One company: what is known of it, the compounds it serves, its staff there, and what happened. */
final class CompanyRecord extends Div {

    private static final int SHOWN = 20;

    private final PropertyDesk desk;
    private final PropertyApi.Company company;
    private final Runnable changed;
    private final boolean mayChange;

    /** @param changed loads the page again */
    CompanyRecord(PropertyDesk desk, String id, Runnable changed) {
        this.desk = desk;
        this.company = desk.api().company(id);
        this.changed = changed;
        this.mayChange = desk.mayChange() && company.state() != PropertyApi.State.CLOSED;
        addClassName("l-full");
        CursorPage<PropertyApi.Service> services = desk.api().services(of("OPEN"));
        CursorPage<PropertyApi.StaffMember> staff = desk.api().staff(of(null));
        RecordPage page = new RecordPage(company.name())
                .tags(
                        new Tag(
                                getTranslation(
                                        "property.state." + company.state().name()),
                                CompaniesView.stateTone(company.state())),
                        new Tag(
                                getTranslation(
                                        "property.party." + company.party().name()),
                                CompaniesView.partyTone(company.party())))
                .actions(actions());
        if (mayChange && company.kept()) {
            page.section(menu());
        }
        page.section(facts())
                .section(
                        getTranslation("property.record.services", total(services)),
                        lines(services.items().stream().map(this::line).toArray(Component[]::new)))
                .section(
                        getTranslation("property.record.staff", total(staff)),
                        lines(staff.items().stream().map(this::line).toArray(Component[]::new)));
        page.section(getTranslation("property.record.timeline"), timeline());
        add(page);
    }

    /** What is asked of the company below the place. */
    private Map<String, Object> of(@Nullable String state) {
        Map<String, Object> query = new HashMap<>(Map.of("company", company.id(), "limit", SHOWN));
        String within = desk.places().currentId();
        if (within != null) {
            query.put("within", within);
        }
        if (state == null) {
            query.put("present", true);
        } else {
            query.put("state", state);
        }
        return query;
    }

    private static long total(CursorPage<?> page) {
        Long total = page.total();
        return total == null ? page.items().size() : total;
    }

    private Button[] actions() {
        if (!mayChange) {
            return new Button[0];
        }
        Button serve = new Button(
                getTranslation("property.service.start"), _ -> new ServiceDialog(desk, company, changed).open());
        Button staff = new Button(
                getTranslation("property.staff.takeon"), _ -> new StaffDialog(desk, company, changed).open());
        Button change = new Button(
                getTranslation("property.company.change"),
                _ -> new CompanyDialog(desk, company, _ -> changed.run()).open());
        return company.kept() ? new Button[] {serve, staff, change} : new Button[] {serve, staff};
    }

    /** What is rarer: another form of party organisation, and the states. */
    private Component menu() {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY, MenuBarVariant.SMALL);
        bar.addItem(getTranslation("property.party.change"), _ -> new PartyDialog(desk, company, changed).open());
        MenuItem more = bar.addItem(getTranslation("property.more"));
        if (company.state() == PropertyApi.State.ACTIVE) {
            more.getSubMenu().addItem(getTranslation("property.suspend"), _ -> ask("suspend"));
        } else {
            more.getSubMenu().addItem(getTranslation("property.resume"), _ -> ask("resume"));
        }
        more.getSubMenu().addItem(getTranslation("property.close"), _ -> ask("close"));
        return bar;
    }

    private void ask(String verb) {
        new StateDialog(desk, company, verb, changed).open();
    }

    private Facts facts() {
        Facts facts = new Facts()
                .fact(getTranslation("property.code"), company.code())
                .fact(
                        getTranslation("property.filter.kind"),
                        getTranslation("property.kind." + company.kind().name()))
                .fact(
                        getTranslation("property.filter.party"),
                        company.partySince() == null
                                ? getTranslation(
                                        "property.party." + company.party().name())
                                : getTranslation(
                                        "property.party.since",
                                        getTranslation("property.party."
                                                + company.party().name()),
                                        company.partySince().toString()))
                .fact(getTranslation("property.keptby"), company.unit().path());
        contact(facts, "NAME", company.contactName());
        contact(facts, "TELEPHONE", company.contactTelephone());
        return facts.fact(getTranslation("property.registered"), Times.full(company.registeredAt()));
    }

    private void contact(Facts facts, String field, @Nullable String masked) {
        if (masked != null) {
            String what = getTranslation("property.contact." + field);
            facts.fact(
                    what,
                    desk.mayChange()
                            ? new MaskedField(
                                    what,
                                    masked,
                                    reason -> desk.api()
                                            .revealContact(company.id(), Map.of("field", field, "reason", reason))
                                            .value())
                            : new Span(masked));
        }
    }

    private static Div lines(Component... lines) {
        Div list = new Div(lines);
        list.addClassName("l-lines");
        return list;
    }

    private Component line(PropertyApi.Service service) {
        Span name = new Span(service.place().name());
        name.addClassName("l-bold");
        Div words = new Div(
                name,
                new Hint(getTranslation(
                        "property.service.line",
                        String.join(" / ", service.place().above()),
                        getTranslation("property.mode." + service.mode().name()),
                        service.since().toString())));
        words.addClassNames("l-two-lines", "l-grow");
        Div line = new Div(words);
        line.addClassName("l-row");
        if (desk.mayChange()) {
            line.add(small(
                    getTranslation("property.service.end"),
                    () -> new EndDialog(
                                    desk,
                                    service.place().name(),
                                    getTranslation("property.service.end.note"),
                                    changed,
                                    (day) -> desk.api().endService(service.id(), service.etag(), Map.of("until", day)))
                            .open()));
        }
        return line;
    }

    private Component line(PropertyApi.StaffMember member) {
        String job = getTranslation("property.job." + member.job().name());
        Div words = new Div(
                member.name() == null || !desk.mayChange()
                        ? new Span(
                                getTranslation("property.staff.name", job, member.name() == null ? "–" : member.name()))
                        : new Div(
                                new Span(job + " "),
                                new MaskedField(job, member.name(), reason -> reveal(member, "NAME", reason))),
                new Hint(getTranslation(
                        "property.staff.line",
                        member.place().name(),
                        member.since().toString())));
        words.addClassNames("l-two-lines", "l-grow");
        Div line = new Div(words);
        line.addClassName("l-row");
        if (desk.mayChange()) {
            if (member.telephone() != null) {
                line.add(new MaskedField(
                        getTranslation("property.contact.TELEPHONE"),
                        member.telephone(),
                        reason -> reveal(member, "TELEPHONE", reason)));
            }
            line.add(small(
                    getTranslation("property.staff.leave"),
                    () -> new EndDialog(
                                    desk,
                                    job,
                                    getTranslation("property.staff.leave.note"),
                                    changed,
                                    (day) -> desk.api().leave(member.id(), member.etag(), Map.of("until", day)))
                            .open()));
        }
        return line;
    }

    private String reveal(PropertyApi.StaffMember member, String field, String reason) {
        return desk.api()
                .revealStaff(member.id(), Map.of("field", field, "reason", reason))
                .value();
    }

    private static Button small(String words, Runnable click) {
        Button button = new Button(words, _ -> click.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private Timeline timeline() {
        Timeline timeline = new Timeline();
        desk.api().timeline(company.id()).items().stream()
                .limit(SHOWN)
                .forEach(entry -> timeline.entry(tone(entry), verb(entry), where(entry), entry.day(), entry.reason()));
        return timeline;
    }

    private String verb(PropertyApi.Happened entry) {
        String value = entry.value() == null ? "" : entry.value();
        return switch (entry.what()) {
            case REGISTERED -> getTranslation("property.happened.REGISTERED");
            case STATE_CHANGED ->
                getTranslation("property.happened.STATE_CHANGED", getTranslation("property.state." + value));
            case PARTY_ORGANISED ->
                getTranslation("property.happened.PARTY_ORGANISED", getTranslation("property.party." + value));
            case SERVICE_STARTED ->
                getTranslation("property.happened.SERVICE_STARTED", getTranslation("property.mode." + value));
            case SERVICE_ENDED -> getTranslation("property.happened.SERVICE_ENDED");
        };
    }

    private static @Nullable String where(PropertyApi.Happened entry) {
        return entry.place() == null ? null : entry.place().path();
    }

    private static Notice.Tone tone(PropertyApi.Happened entry) {
        return switch (entry.what()) {
            case REGISTERED, PARTY_ORGANISED -> Notice.Tone.INFO;
            case STATE_CHANGED -> Notice.Tone.WARN;
            case SERVICE_STARTED -> Notice.Tone.OK;
            case SERVICE_ENDED -> Notice.Tone.MUTE;
        };
    }
}

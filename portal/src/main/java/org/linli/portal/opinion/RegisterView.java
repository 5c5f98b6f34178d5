package org.linli.portal.opinion;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.portal.map.Extent;
import org.linli.portal.map.MapSettings;
import org.linli.portal.place.PlaceChoice;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.signin.Person;
import org.linli.portal.signin.SignedIn;
import org.linli.portal.ui.EmptyState;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.PageHead;
import org.linli.portal.ui.Symbol;
import org.linli.portal.ui.Times;
import org.linli.portal.ui.UnitPicker;
import org.linli.portal.ui.UnitPickers;

/** 登记意见: what one resident said, written down by whoever heard it; made for a phone in the stairwell. */
@Route("opinions/new")
@PermitAll
public class RegisterView extends Div implements HasDynamicTitle {

    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_CONTACT = 60;

    private final SearchApi api;
    private final PlaceChoice places;
    private final Div page = new Div();
    private final TextArea text = new TextArea();
    private final TextField title = new TextField();
    private final Select<SearchApi.Channel> channel = new Select<>();
    private final UnitPicker place;
    private final CategoryField category;
    private final DateTimePicker received = new DateTimePicker();
    private final TextField name = new TextField();
    private final TextField telephone = new TextField();
    private final PageForm form = new PageForm();
    private final PointFields point;
    private final AttachmentUpload files;
    private final Div content = new Div();
    private final Div foot = new Div();
    private final Draft draft;
    private Attempt attempt = new Attempt("", null);

    /** The last thing sent; sent again unchanged it must count once. */
    private record Attempt(String key, SearchApi.@Nullable NewOpinion opinion) {}

    RegisterView(
            SearchApi api,
            ServiceStreams streams,
            PlaceChoice places,
            UnitPickers pickers,
            MapSettings maps,
            SignedIn signedIn) {
        this.api = api;
        this.places = places;
        place = pickers.of(getTranslation("opinion.place")).here();
        category = new CategoryField(getTranslation("opinion.filter.category"), api);
        point = new PointFields(form, maps, this::surroundings);
        // What became of each stands in its own list.
        files = new AttachmentUpload(streams, () -> {});
        addClassName("l-page");
        page.addClassName("l-form-page");
        Person person = signedIn.person();
        draft = new Draft(page, "linli.opinions.draft." + person.id())
                .keep("text", text)
                .keep("title", title);
        page.add(content, files, foot);
        foot.addClassName("l-form-foot");
        if (OpinionRoom.mayWrite(person)) {
            label();
            showForm();
            add(new PageHead(getPageTitle(), getTranslation("opinion.register.note")), page);
        } else {
            add(new EmptyState(Symbol.LOCK, getTranslation("ui.forbidden.title"), getTranslation("ui.forbidden.text")));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("room.opinions.register");
    }

    private void label() {
        text.setLabel(getTranslation("opinion.text"));
        text.setPlaceholder(getTranslation("opinion.text.example"));
        text.setRequiredIndicatorVisible(true);
        text.setMaxLength(LONGEST_TEXT);
        text.setMinRows(4);
        text.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        title.setLabel(getTranslation("opinion.title"));
        title.setMaxLength(LONGEST_TITLE);
        channel.setLabel(getTranslation("opinion.filter.channel"));
        channel.setItems(SearchApi.Channel.values());
        channel.setItemLabelGenerator(one -> getTranslation("opinion.channel." + one.name()));
        channel.setValue(SearchApi.Channel.VISIT);
        place.setRequiredIndicatorVisible(true);
        place.setHelperText(getTranslation("opinion.place.help"));
        category.setHelperText(getTranslation("opinion.category.help"));
        received.setLabel(getTranslation("opinion.received"));
        received.setHelperText(getTranslation("opinion.received.help"));
        name.setLabel(getTranslation("opinion.contact.NAME"));
        name.setMaxLength(LONGEST_CONTACT);
        telephone.setLabel(getTranslation("opinion.contact.TELEPHONE"));
        telephone.setMaxLength(LONGEST_CONTACT);
        telephone.setHelperText(getTranslation("opinion.contact.help"));
        form.field("/text", text)
                .field("/title", title)
                .field("/channel", channel)
                .field("/place", place)
                .field("/category", category)
                .field("/receivedAt", received)
                .field("/contactName", name)
                .field("/contactTelephone", telephone);
    }

    private void showForm() {
        content.removeAll();
        foot.removeAll();
        files.hold();
        Div fields = new Div(text, channel, place, title, category, received, name, telephone, point);
        fields.addClassName("l-form");
        Button send = new Button(getTranslation("opinion.register.send"));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(_ -> {
            send();
            send.setEnabled(true);
        });
        content.add(fields);
        foot.add(form, send);
        draft.watch();
    }

    private void send() {
        form.clear();
        boolean complete = true;
        if (text.getValue().isBlank()) {
            complete = !form.refuse("/text", getTranslation("opinion.text.required"));
        }
        if (place.unit() == null) {
            complete = !form.refuse("/place", getTranslation("opinion.place.required"));
        }
        complete &= point.check();
        if (complete) {
            SearchApi.NewOpinion opinion = opinion();
            if (!opinion.equals(attempt.opinion())) {
                attempt = new Attempt(UUID.randomUUID().toString(), opinion);
            }
            form.attempt(() -> showSent(api.submit(attempt.key(), opinion)));
            point.openWhereRefused();
        }
    }

    /** Where the chosen place lies: a help that holds nothing up. */
    private Optional<Extent> surroundings() {
        String unit = place.unit();
        if (unit == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(api.extent(unit).bbox()).map(Extent::ofBox);
        } catch (ApiProblemException | ServiceDownException away) {
            return Optional.empty();
        }
    }

    private SearchApi.NewOpinion opinion() {
        return new SearchApi.NewOpinion(
                OpinionWords.OWN_SOURCE,
                channel.getValue(),
                place.unit(),
                filled(title.getValue()),
                text.getValue(),
                filled(category.getValue()),
                received.getValue() == null
                        ? null
                        : received.getValue().atZone(Times.ZONE).toInstant(),
                filled(name.getValue()),
                filled(telephone.getValue()),
                point.latitude(),
                point.longitude(),
                point.datum());
    }

    private static @Nullable String filled(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** What was taken in, its files on their way, and on to the next: place and channel stay, for one visit yields several. */
    private void showSent(SearchApi.Opinion opinion) {
        draft.forget();
        attempt = new Attempt("", null);
        text.clear();
        title.clear();
        category.clear();
        received.clear();
        name.clear();
        telephone.clear();
        point.forget();
        Button next = new Button(getTranslation("opinion.register.next"), _ -> showForm());
        next.addThemeVariants(ButtonVariant.PRIMARY);
        Button look = new Button(
                getTranslation("opinion.register.look"),
                _ -> getUI().ifPresent(ui ->
                        ui.navigate(OpinionsView.class, places.parameters().merging("record", opinion.id()))));
        Div buttons = new Div(next, look);
        buttons.addClassName("l-row");
        files.sendTo(opinion.id());
        content.removeAll();
        foot.removeAll();
        foot.add(buttons);
        content.add(
                new Notice(
                        Notice.Tone.OK,
                        getTranslation(
                                "opinion.register.done",
                                String.valueOf(
                                        place.getValue() == null
                                                ? ""
                                                : place.getValue().name()))),
                new H2(opinion.title() == null ? getTranslation("opinion.untitled") : opinion.title()),
                new Div(opinion.text()));
    }
}

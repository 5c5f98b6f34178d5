package org.linli.portal.opinion;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.portal.map.Datum;
import org.linli.portal.map.Extent;
import org.linli.portal.map.MapSettings;
import org.linli.portal.map.PointDialog;
import org.linli.portal.map.Position;
import org.linli.portal.ui.Symbol;

/**
 * Where an opinion is about: two fields in degrees and what they refer to, filled by whoever stands there from the phone's own
 * position, or on a map where there are tiles to know a place by. Folded away, for most opinions do without.
 */
final class PointFields extends Div {

    private static final Pattern DEGREES = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{1,20})?");

    private final PageForm form;
    private final TextField latitude = new TextField();
    private final TextField longitude = new TextField();
    private final Select<SearchApi.Datum> datum = new Select<>();
    private final Details details;
    private final MapSettings maps;
    private final Supplier<Optional<Extent>> around;

    /**
     * @param form that says what is wrong with them
     * @param around where the opinion's place lies, as far as that is known; asked when a map is opened
     */
    PointFields(PageForm form, MapSettings maps, Supplier<Optional<Extent>> around) {
        this.form = form;
        this.maps = maps;
        this.around = around;
        latitude.setLabel(getTranslation("opinion.latitude"));
        latitude.setPlaceholder("37.4340");
        latitude.setMaxLength(30);
        longitude.setLabel(getTranslation("opinion.longitude"));
        longitude.setPlaceholder("118.6740");
        longitude.setMaxLength(30);
        datum.setLabel(getTranslation("opinion.datum"));
        datum.setItems(SearchApi.Datum.values());
        datum.setItemLabelGenerator(one -> one == null ? "" : getTranslation("opinion.datum." + one.name()));
        datum.setValue(SearchApi.Datum.WGS84);
        datum.setHelperText(getTranslation("opinion.datum.help"));
        form.field("/latitude", latitude).field("/longitude", longitude).field("/datum", datum);
        Div ways = new Div(way("opinion.point.mine", Symbol.PIN, this::locate));
        ways.addClassName("l-row");
        if (maps.canOrient()) {
            ways.add(way("opinion.point.pick", Symbol.MAP, this::pick));
        }
        Div fields = new Div(ways, latitude, longitude, datum);
        fields.addClassName("l-form");
        details = new Details(getTranslation("opinion.point.optional"), fields);
        add(details);
    }

    private Button way(String words, Symbol symbol, Runnable go) {
        Button way = new Button(getTranslation(words), symbol.icon(), _ -> go.run());
        way.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return way;
    }

    /** Whether they can be sent; what cannot be read is said at its field. */
    boolean check() {
        boolean north = check("/latitude", latitude);
        boolean east = check("/longitude", longitude);
        openWhereRefused();
        return north && east;
    }

    private boolean check(String name, TextField field) {
        boolean readable =
                field.isEmpty() || DEGREES.matcher(field.getValue().strip()).matches();
        return readable || !form.refuse(name, getTranslation("opinion.degrees.unreadable"));
    }

    /** What was refused must be seen. */
    void openWhereRefused() {
        if (latitude.isInvalid() || longitude.isInvalid() || datum.isInvalid()) {
            details.setOpened(true);
        }
    }

    @Nullable
    BigDecimal latitude() {
        return degrees(latitude);
    }

    @Nullable
    BigDecimal longitude() {
        return degrees(longitude);
    }

    /** Nothing where there are no coordinates. */
    SearchApi.@Nullable Datum datum() {
        return latitude.isEmpty() && longitude.isEmpty() ? null : datum.getValue();
    }

    void forget() {
        latitude.clear();
        longitude.clear();
        details.setOpened(false);
    }

    private static @Nullable BigDecimal degrees(TextField field) {
        return Optional.of(field.getValue().strip())
                .filter(typed -> DEGREES.matcher(typed).matches())
                .map(BigDecimal::new)
                .orElse(null);
    }

    /** Rounded before it leaves the device: more is not kept. */
    private void locate() {
        getElement().executeJs("""
                return new Promise(resolve => navigator.geolocation
                  ? navigator.geolocation.getCurrentPosition(
                      found => resolve(found.coords.latitude.toFixed(4) + ' ' + found.coords.longitude.toFixed(4)),
                      () => resolve(''),
                      {enableHighAccuracy: true, timeout: 10000, maximumAge: 60000})
                  : resolve(''));
                """).then(String.class, this::located);
    }

    private void located(String found) {
        String[] degrees = found.split(" ", -1);
        if (degrees.length == 2) {
            fill(degrees[0], degrees[1], SearchApi.Datum.WGS84);
        } else {
            form.refuse("/latitude", getTranslation("opinion.point.unknown"));
        }
    }

    private void pick() {
        Position typed = position();
        Extent first = typed == null ? around.get().orElse(null) : null;
        new PointDialog(
                        maps,
                        typed,
                        first,
                        chosen -> fill(
                                chosen.latitude().toPlainString(),
                                chosen.longitude().toPlainString(),
                                SearchApi.Datum.valueOf(chosen.datum().name())))
                .open();
    }

    private @Nullable Position position() {
        BigDecimal north = latitude();
        BigDecimal east = longitude();
        return north == null || east == null
                ? null
                : new Position(north, east, Datum.valueOf(datum.getValue().name()));
    }

    private void fill(String north, String east, SearchApi.Datum of) {
        latitude.setValue(north);
        longitude.setValue(east);
        datum.setValue(of);
        latitude.setInvalid(false);
        longitude.setInvalid(false);
    }
}

package org.linli.portal.map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** 在地图上选: where something is, chosen on a map. Only with tiles: on plain ground there is nothing to know a place by. */
public final class PointDialog extends Dialog {

    /**
     * @param start what is chosen already; none, or none on earth, begins with what lies around
     * @param around where it will be, as far as that is known; the city without it
     * @param chosen is given the point, in CGCS2000 with four decimals
     */
    public PointDialog(
            MapSettings settings, @Nullable Position start, @Nullable Extent around, Consumer<Position> chosen) {
        setHeaderTitle(getTranslation("map.pick.title"));
        setWidth("min(720px, 100vw)");
        PointPicker picker = new PointPicker(settings.tiles(), start, around == null ? settings.wholeCity() : around);
        picker.whenChosen(position -> {
            chosen.accept(position);
            close();
        });
        Paragraph how = new Paragraph(getTranslation("map.pick.how"));
        how.addClassName("l-hint");
        Div content = new Div(how, picker);
        content.addClassName("l-map-pick");
        add(content);
        Button cancel = new Button(getTranslation("ui.form.cancel"), _ -> close());
        Button use = new Button(getTranslation("map.pick.use"), _ -> picker.choose());
        use.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, use);
    }
}

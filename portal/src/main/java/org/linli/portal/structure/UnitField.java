package org.linli.portal.structure;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.stream.Stream;
import org.linli.portal.place.Place;

/** Chooses a unit by name, pinyin, initials or code; namesakes are told apart by what stands above them. */
final class UnitField extends ComboBox<UnitApi.Unit> {

    private static final int HITS = 20;

    UnitField(UnitApi api, String label) {
        super(label);
        setPlaceholder(getTranslation("structure.tree.search"));
        setItemLabelGenerator(UnitApi.Unit::name);
        setRenderer(new ComponentRenderer<>(UnitField::line));
        setItems(query -> hits(api, query));
        setWidthFull();
    }

    private static Stream<UnitApi.Unit> hits(UnitApi api, Query<UnitApi.Unit, String> query) {
        String text = query.getFilter().orElse("").strip();
        List<UnitApi.Unit> hits =
                text.isEmpty() ? List.of() : api.find(text, HITS).items();
        return hits.stream().skip(query.getOffset()).limit(query.getLimit());
    }

    private static Div line(UnitApi.Unit unit) {
        Span above = new Span(
                String.join(" / ", unit.above().stream().map(Place.Above::name).toList()));
        above.addClassName("l-hint");
        Div line = new Div(new Div(unit.name()), above);
        line.addClassName("l-unit-choice");
        return line;
    }
}

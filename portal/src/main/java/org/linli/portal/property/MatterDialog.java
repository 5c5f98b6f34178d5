package org.linli.portal.property;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.linli.portal.service.Once;
import org.linli.portal.ui.FormColumn;
import org.linli.portal.ui.ProblemForm;
import org.linli.portal.ui.UnitPicker;

/** Opens a matter that came from no opinions. */
final class MatterDialog extends Dialog {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_TEXT = 2_000;

    /** @param done is given the matter as the service keeps it */
    MatterDialog(MatterApi api, PropertyDesk desk, Consumer<MatterApi.Matter> done) {
        super();
        setHeaderTitle(getTranslation("property.matter.open"));
        setWidth("min(560px, 100vw)");
        UnitPicker unit = desk.unitField(getTranslation("property.matter.unit"));
        TextField title = new TextField(getTranslation("property.matter.title"));
        title.setMaxLength(LONGEST_TITLE);
        TextArea description = new TextArea(getTranslation("property.matter.description"));
        description.setMaxLength(LONGEST_TEXT);
        description.setHelperText(getTranslation("property.matter.nobody"));
        add(new FormColumn(unit, title, description));
        var once = new Once();
        new ProblemForm(this)
                .field("/unit", unit)
                .field("/title", title)
                .field("/description", description)
                .buttons(getTranslation("property.matter.open.do"), () -> {
                    Map<String, Object> body = new HashMap<>();
                    String chosen = unit.unit();
                    if (chosen != null) {
                        body.put("unit", chosen);
                    }
                    body.put("title", title.getValue());
                    body.put("description", description.getValue());
                    MatterApi.Matter opened = api.open(once.keyOf(body), body);
                    close();
                    done.accept(opened);
                });
    }
}

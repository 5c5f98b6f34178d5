package org.linli.portal.property;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.Map;
import org.linli.portal.ui.DayField;
import org.linli.portal.ui.FormColumn;
import org.linli.portal.ui.ProblemForm;

/** Says from which day a company's party organisation has another form. */
final class PartyDialog extends Dialog {

    PartyDialog(PropertyDesk desk, PropertyApi.Company company, Runnable changed) {
        super();
        setHeaderTitle(getTranslation("property.party.change"));
        Select<PropertyApi.Party> form = new Select<>();
        form.setLabel(getTranslation("property.filter.party"));
        form.setItems(PropertyApi.Party.values());
        form.setItemLabelGenerator(one -> getTranslation("property.party." + one.name()));
        form.setValue(company.party());
        DayField since = new DayField(getTranslation("property.party.from"), desk.today());
        since.setMax(desk.today());
        FormColumn layout = new FormColumn(form, since);
        layout.setAutoResponsive(true);
        layout.setExpandFields(true);
        add(layout, new Paragraph(getTranslation("property.party.note")));
        new ProblemForm(this)
                .field("/form", form)
                .field("/since", since)
                .field("/partySince", since)
                .buttons(getTranslation("property.save"), () -> {
                    String day = (since.getValue() == null ? desk.today() : since.getValue()).toString();
                    desk.api()
                            .organise(
                                    company.id(),
                                    company.etag(),
                                    Map.of("form", form.getValue().name(), "since", day));
                    close();
                    changed.run();
                });
    }
}

package org.linli.portal.opinion;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.YearMonth;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.linli.portal.place.Place;
import org.linli.portal.service.Once;
import org.linli.portal.ui.ProblemForm;

/** 编制月报: of which month, and why again where there is a report already. */
final class ReportDialog extends Dialog {

    private static final int MONTHS = 24;
    private static final int LONGEST = 500;

    private final Once once = new Once();

    /**
     * @param last the last month that is over
     * @param ordered is given the job
     */
    ReportDialog(ReportApi api, Place place, YearMonth last, Consumer<String> ordered) {
        setHeaderTitle(getTranslation("report.issue"));
        Select<YearMonth> month = new Select<>();
        month.setLabel(getTranslation("report.month"));
        month.setItems(Stream.iterate(last, earlier -> earlier.minusMonths(1))
                .limit(MONTHS)
                .toList());
        month.setItemLabelGenerator(one -> ReportsView.month(this, one));
        month.setValue(last);
        month.setWidthFull();
        TextArea reason = new TextArea(getTranslation("report.reason"));
        reason.setHelperText(getTranslation("report.reason.help"));
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        Div fields = new Div(new Paragraph(getTranslation("report.note", place.name())), month, reason);
        fields.addClassName("l-form");
        add(fields);
        new ProblemForm(this)
                .field("/month", month)
                .field("/reason", reason)
                .buttons(getTranslation("report.issue"), () -> {
                    String words = reason.getValue().isBlank() ? null : reason.getValue();
                    ReportApi.Order order =
                            new ReportApi.Order(place.id(), month.getValue().toString(), words);
                    ReportApi.Ordered job = api.order(once.keyOf(order), order);
                    close();
                    ordered.accept(job.job());
                });
    }
}

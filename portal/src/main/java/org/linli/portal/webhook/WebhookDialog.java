package org.linli.portal.webhook;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumSet;
import java.util.Objects;
import org.linli.portal.ui.FormColumn;
import org.linli.portal.ui.ProblemForm;
import org.linli.portal.ui.UnitPicker;

/** Registers a webhook, or changes where it goes and of what it is told. */
final class WebhookDialog extends Dialog {

    private static final int LONGEST_URL = 500;

    private final TextField url = new TextField(getTranslation("webhook.url"));
    private final CheckboxGroup<WebhookApi.Kind> kinds = new CheckboxGroup<>();

    /** Registers one; its secret is shown before {@code done}. */
    WebhookDialog(WebhookApi api, UnitPicker unit, Runnable done) {
        super();
        setHeaderTitle(getTranslation("webhook.register"));
        fields();
        kinds.setValue(EnumSet.allOf(WebhookApi.Kind.class));
        unit.here();
        add(new FormColumn(unit, url, kinds));
        ProblemForm form = form().field("/unit", unit);
        form.buttons(getTranslation("webhook.register"), () -> {
            String at = unit.unit();
            if (at == null) {
                form.refuse(unit, getTranslation("webhook.unit.required"));
                return;
            }
            WebhookApi.Keyed keyed =
                    api.register(new WebhookApi.Draft(at, url.getValue().strip(), kinds.getValue()));
            close();
            new SecretDialog(keyed.secret(), getTranslation("webhook.secret.once"), done).open();
        });
    }

    /** Changes one. */
    WebhookDialog(WebhookApi api, WebhookApi.Webhook before, Runnable done) {
        super();
        setHeaderTitle(getTranslation("webhook.change"));
        fields();
        url.setValue(before.url());
        kinds.setValue(EnumSet.copyOf(before.kinds()));
        add(new FormColumn(url, kinds));
        form().buttons(getTranslation("webhook.save"), () -> {
            String changed = url.getValue().strip();
            api.change(
                    before.id(),
                    before.etag(),
                    new WebhookApi.Change(
                            Objects.equals(changed, before.url()) ? null : changed, kinds.getValue(), null));
            close();
            done.run();
        });
    }

    private void fields() {
        setWidth("min(560px, 100vw)");
        url.setMaxLength(LONGEST_URL);
        url.setHelperText(getTranslation("webhook.url.help"));
        kinds.setLabel(getTranslation("webhook.kinds"));
        kinds.setItems(WebhookApi.Kind.values());
        kinds.setItemLabelGenerator(kind -> getTranslation("webhook.kind." + kind.name()));
    }

    private ProblemForm form() {
        return new ProblemForm(this).field("/url", url).field("/kinds", kinds);
    }
}

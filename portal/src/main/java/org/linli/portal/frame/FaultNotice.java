package org.linli.portal.frame;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.ui.Notice;

/** Says what went wrong where no page has said it itself. */
final class FaultNotice {

    private static final int SHOWN = 10_000;

    private FaultNotice() {}

    static void show(Throwable fault) {
        UI ui = UI.getCurrent();
        if (ui == null) {
            return;
        }
        say(ui, words(ui, fault));
    }

    static void say(UI ui, String words) {
        Notification notification = new Notification();
        notification.setDuration(SHOWN);
        notification.setPosition(Notification.Position.BOTTOM_CENTER);
        notification.add(new Notice(Notice.Tone.BAD, words));
        notification.open();
    }

    private static String words(UI ui, Throwable fault) {
        return switch (fault) {
            case ServiceDownException down ->
                ui.getTranslation("ui.down.title", ui.getTranslation("service." + down.service()));
            case ApiProblemException refused
            when refused.problem().detail() != null ->
                String.valueOf(refused.problem().detail());
            default -> ui.getTranslation("ui.error.text");
        };
    }
}

package org.linli.portal.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.linli.portal.PortalTest;
import org.linli.portal.StubbedServices;
import org.linli.portal.ui.Attempt;

class AdoptionRetryInEnglishTest extends PortalTest {

    @Override
    protected Locale language() {
        return Locale.ENGLISH;
    }

    @Override
    protected void prepare(StubbedServices services) {
        WaitingAdoptions.answerAll(services);
    }

    @Test
    void whyAndWhatCameOfItAreSaidInEnglish() {
        services().respond("POST", WaitingAdoptions.ADOPT, 200, WaitingAdoptions.adopted());
        go("home/todos");
        assertThat(words()).contains("No outcome since 2026-11-24 12:00, and no longer asked for by itself");
        Button button = find(Button.class, find(Attempt.class).all().getFirst()).single();
        assertThat(button.getText()).isEqualTo("Try again");

        test(button).click();

        assertThat(findInView(ListItem.class).all().getFirst().getElement().getTextRecursively())
                .contains("Adopted into the matter “路灯反复不亮”");
    }
}

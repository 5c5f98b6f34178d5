package org.linli.portal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import org.junit.jupiter.api.Test;
import org.linli.portal.PortalTest;
import org.linli.portal.service.ApiProblem;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;

class DownloadTest extends PortalTest {

    @Test
    void whyThereIsNoFileIsSaidInTheWindow() {
        navigate(org.linli.portal.home.HomeView.class);

        ServiceFile.say(
                UI.getCurrent(), new ApiProblemException(new ApiProblem(null, null, 410, "这次导入的行已经删除。", null, null)));
        ServiceFile.say(UI.getCurrent(), new ServiceDownException("volunteer", null));
        roundTrip();

        assertThat(find(Notification.class).all())
                .extracting(said -> said.getElement().getTextRecursively())
                .containsExactly("这次导入的行已经删除。", "没有下载：服务暂时连不上，过一会儿再试。");
        assertThat(find(Div.class).withClassName("l-bad").all()).hasSize(2);
    }
}

package org.linli.portal.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.portal.PortalTest;
import org.linli.portal.StubbedServices;
import org.linli.portal.service.ServiceWatch;
import org.linli.portal.ui.RoomDown;
import org.linli.portal.ui.Trouble;
import org.springframework.beans.factory.annotation.Autowired;

class OpinionsViewTest extends PortalTest {

    private static final String OPINION = "019a0000-0000-7000-8000-0000000000c1";

    @Autowired
    private ServiceWatch watch;

    @Override
    protected void prepare(StubbedServices services) {
        services.answer("/api/search/v1/opinions", """
                {"items": [{"id": "%s", "state": "RECEIVED", "channel": "VISIT", "receivedAt": "2026-11-25T01:42:00Z",
                   "place": "%s", "placeName": "文澜街道/柳湖社区",
                   "title": [{"segments": [{"text": "电瓶车", "hit": true}, {"text": "飞线充电", "hit": false}]}]}],
                 "total": {"value": 1, "exact": true},
                 "facets": [{"kind": "STATE", "exact": true,
                   "values": [{"value": "RECEIVED", "name": "RECEIVED", "count": 1}]}]}
                """.formatted(OPINION, STREET));
        services.answer("/api/search/v1/opinions/" + OPINION, """
                {"id": "%s", "title": "电瓶车飞线充电", "text": "从五楼往下拉线充电", "state": "RECEIVED",
                 "place": "%s", "receivedAt": "2026-11-25T01:42:00Z"}
                """.formatted(OPINION, STREET));
    }

    @Test
    void opinionsOfThePlaceAreListed() {
        go("opinions?q=电瓶车&state=RECEIVED");

        assertThat(rows()).isEqualTo(1);
        assertThat(services().asked())
                .anyMatch(url -> url.contains("/opinions?")
                        && url.contains("place=" + STREET)
                        && url.contains("state=RECEIVED")
                        && url.contains("q=%E7%94%B5"));
    }

    @Test
    void anOpinionOpensBesideTheListByItsAddress() {
        go("opinions?record=" + OPINION);

        assertThat(titles()).contains("电瓶车飞线充电");
    }

    @Test
    void whileSearchIsDownItsRoomSaysSoAndOpensAgain() {
        services().down("search");
        go("opinions");
        assertThat(find(RoomDown.class).all()).hasSize(1);

        services().upAgain();
        watch.tryNow("search");
        roundTrip();

        assertThat(find(RoomDown.class).all()).isEmpty();
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void aRefusalIsShownInTheServicesWordsWithItsNumber() {
        services().refuse("/api/search/v1/opinions", 403, """
                {"type": "urn:linli:problem:forbidden", "title": "没有权限", "status": 403,
                 "detail": "这里不在你的任职范围内。", "requestId": "7F3K-92QD"}
                """);

        go("opinions");

        assertThat(find(Trouble.class).all()).hasSize(1);
        assertThat(titles()).contains("你不能查看这一页");
    }

    private int rows() {
        Grid<?> grid = find(Grid.class).single();
        return test(grid).size();
    }

    private List<String> titles() {
        return find(H2.class).all().stream().map(H2::getText).toList();
    }
}

package org.linli.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.portal.PortalTest;
import org.linli.portal.StubbedServices;
import org.linli.portal.home.HomeView;
import tools.jackson.databind.json.JsonMapper;

/** The one search box: groups, keys, and what it says when there is nothing or nobody to ask. */
class GlobalSearchTest extends PortalTest {

    private static final String UNIT = "019a0000-0000-7000-8000-0000000000d1";
    private static final String TEAM = "019a0000-0000-7000-8000-0000000000d2";
    private static final String OPINION = "019a0000-0000-7000-8000-0000000000d3";

    @Override
    protected void prepare(StubbedServices services) {
        services.answer("/api/search/v1/finds", finds());
        services.answer("/api/search/v1/opinions", """
                {"items": [{"id": "%s", "place": "%s", "placeName": "临湖区/文澜街道", "source": "12345",
                            "channel": "HOTLINE", "state": "RECEIVED", "receivedAt": "2026-11-20T01:00:00Z",
                            "title": [{"segments": [{"text": "柳湖里的灯", "hit": false}]}], "text": [], "reply": []}],
                 "total": {"value": 1, "exact": true}, "facets": [], "understood": {"query": "", "parts": []}}
                """.formatted(OPINION, STREET));
    }

    /** Where one is led to; what it shows is another test's. */
    private static void closed(String... paths) {
        for (String path : paths) {
            services().refuse(path, 403, """
                    {"type": "urn:linli:problem:forbidden", "title": "没有权限", "status": 403,
                     "detail": "你在这里没有任职", "instance": "/api", "requestId": "01"}
                    """);
        }
    }

    private static String finds() {
        String way = """
                [{"id": "019a0000-0000-7000-8000-000000000001", "name": "临湖区", "type": "DISTRICT"},
                 {"id": "%s", "name": "文澜街道", "type": "STREET"}]""".formatted(STREET);
        return """
                {"groups": [
                  {"kind": "UNIT", "total": 7, "exact": true, "items": [
                     {"id": "%s", "name": "柳湖社区", "detail": "COMMUNITY", "fit": "PREFIX", "lineage": %s}]},
                  {"kind": "TEAM", "total": 1, "exact": true, "items": [
                     {"id": "%s", "name": "柳湖巡逻队", "detail": "PATROL", "fit": "PREFIX", "lineage": %s}]}]}
                """.formatted(UNIT, way, TEAM, way);
    }

    private TextField box() {
        return find(TextField.class)
                .withCondition(field -> "搜索组织、队伍、企业、事项、意见".equals(field.getPlaceholder()))
                .single();
    }

    private void type(String text) {
        test(box()).setValue(text);
    }

    private void press(Key key) {
        Element field = box().getElement();
        field.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(
                        field,
                        GlobalSearch.KEY,
                        JsonMapper.shared()
                                .createObjectNode()
                                .put("event.detail", key.getKeys().getFirst())));
    }

    private Popover popover() {
        return box().getParent()
                .flatMap(search -> search.getChildren()
                        .filter(Popover.class::isInstance)
                        .map(Popover.class::cast)
                        .findFirst())
                .orElseThrow();
    }

    private Element results() {
        return popover().getElement();
    }

    private static Stream<Element> below(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(GlobalSearchTest::below));
    }

    private List<Element> options() {
        return below(results())
                .filter(element -> "option".equals(element.getAttribute("role")))
                .toList();
    }

    private String marked() {
        return options().stream()
                .filter(option -> "true".equals(option.getAttribute("aria-selected")))
                .map(Element::getTextRecursively)
                .findFirst()
                .orElse("");
    }

    private static String here() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    @Test
    void whatIsFoundStandsInGroupsWithItsCountAndWhatTellsItFromItsNamesakes() {
        navigate(HomeView.class);
        type("柳湖");

        assertThat(popover().isOpened()).isTrue();
        assertThat(results().getTextRecursively())
                .containsSubsequence(
                        "组织单元 7", "柳湖社区", "社区 · 临湖区 / 文澜街道", "看全部", "志愿队伍 1", "柳湖巡逻队", "巡逻队", "意见", "柳湖里的灯");
        assertThat(services().asked()).anyMatch(url -> url.startsWith("/api/search/v1/finds?") && url.contains(STREET));
    }

    @Test
    void theArrowsMarkOneAfterTheOtherAndEnterGoesThere() {
        closed("/api/volunteer/v1/teams", "/api/volunteer/v1/teams/" + TEAM);
        navigate(HomeView.class);
        type("柳湖");

        press(Key.ARROW_DOWN);
        assertThat(marked()).contains("柳湖社区");
        press(Key.ARROW_UP);
        assertThat(marked()).as("before the first comes the last").isEqualTo("看全部");
        press(Key.ARROW_DOWN);
        press(Key.ARROW_DOWN);
        press(Key.ARROW_DOWN);
        assertThat(marked()).contains("柳湖巡逻队");
        press(Key.ENTER);

        assertThat(here()).startsWith("volunteer/teams").contains("record=" + TEAM);
        assertThat(popover().isOpened()).isFalse();
    }

    @Test
    void enterWithNothingMarkedGoesToWhatIsCalledSoElseToAllThatSayIt() {
        closed("/api/org/v1/units/tops", "/api/org/v1/units/" + UNIT);
        navigate(HomeView.class);
        type("柳湖");
        press(Key.ENTER);
        assertThat(here()).startsWith("opinions").contains("q=");

        type("柳湖社区");
        press(Key.ENTER);
        assertThat(here()).startsWith("structure/units").contains("record=" + UNIT);
    }

    @Test
    void escapeClosesAndAnArrowOpensAgain() {
        navigate(HomeView.class);
        type("柳湖");
        press(Key.ESCAPE);
        assertThat(popover().isOpened()).isFalse();
        press(Key.ENTER);
        assertThat(here()).as("nothing is chosen from what is not seen").startsWith("home");

        press(Key.ARROW_DOWN);

        assertThat(popover().isOpened()).isTrue();
        assertThat(marked()).contains("柳湖社区");
    }

    @Test
    void allOfAKindTakesThePlaceOfTheRest() {
        navigate(HomeView.class);
        type("柳湖");
        press(Key.ARROW_DOWN);
        press(Key.ARROW_DOWN);
        press(Key.ENTER);

        assertThat(services().asked()).anyMatch(url -> url.contains("kind=UNIT") && url.contains("limit=50"));
        assertThat(popover().isOpened()).isTrue();
        assertThat(results().getTextRecursively()).doesNotContain("柳湖里的灯");
    }

    @Test
    void nothingFoundIsSaidWithWhatToDo() {
        services().answer("/api/search/v1/finds", "{\"groups\": []}");
        services().answer("/api/search/v1/opinions", """
                {"items": [], "total": {"value": 0, "exact": true}, "facets": [], "understood": {"query": "", "parts": []}}
                """);
        navigate(HomeView.class);
        type("没有");

        assertThat(results().getTextRecursively()).contains("没有找到“没有”，可以换成拼音、代码，或者切换地点再试");
        press(Key.ARROW_DOWN);
        assertThat(options()).isEmpty();
    }

    @Test
    void whileTheServiceIsAwayItSaysWhatStillWorks() {
        navigate(HomeView.class);
        services().down("search");
        type("柳湖");

        assertThat(results().getTextRecursively()).contains("搜索暂时用不了，恢复后再试；找单位可以用左边的地点切换");
        assertThat(options()).isEmpty();
    }

    @Test
    void whileOpinionsCannotBeSearchedWhatHasANameIsFound() {
        navigate(HomeView.class);
        services()
                .respond(
                        "GET",
                        "/api/search/v1/opinions",
                        503,
                        "{\"type\": \"urn:linli:problem:unavailable\", \"status\": 503}");
        type("柳湖");

        assertThat(results().getTextRecursively()).contains("柳湖社区", "意见暂时搜不到，恢复后再试");
    }

    @Test
    void aReaderOfTheScreenHearsAListOfOptionsInNamedGroups() {
        navigate(HomeView.class);
        type("柳湖");

        Element list = below(results())
                .filter(element -> "listbox".equals(element.getAttribute("role")))
                .findFirst()
                .orElseThrow();
        assertThat(list.getAttribute("id")).isEqualTo(Choices.ID);
        assertThat(list.getAttribute("aria-label")).isEqualTo("搜索结果");
        assertThat(list.getChildren().map(group -> group.getAttribute("role"))).containsOnly("group");
        assertThat(list.getChildren())
                .allSatisfy(group -> assertThat(group.getAttribute("aria-labelledby"))
                        .isEqualTo(group.getChild(0).getAttribute("id")));
        assertThat(options().stream().map(option -> option.getAttribute("id"))).doesNotHaveDuplicates();
    }
}

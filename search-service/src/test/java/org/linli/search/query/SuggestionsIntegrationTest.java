package org.linli.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Role;
import org.linli.platform.test.TestTokens;

class SuggestionsIntegrationTest extends SearchedCity {

    private List<String> suggested(UnitId unit, String typed) {
        return city.asking(unit)
                .with("q", typed)
                .get("/suggestions")
                .json()
                .get("items")
                .valueStream()
                .map(one -> one.get("kind").asString() + " " + one.get("name").asString())
                .toList();
    }

    @Test
    void placesCategoriesAndWhatOpinionsGoOnWithAreSuggested() {
        city.anOpinion().text("阳光太强").category("城建/阳台").said();
        city.anOpinion().text("阳台漏水").category("城建/阳台").said();
        city.anOpinion().text("阳台漏水严重").category("城建/阳台").said();
        city.indexed();

        assertThat(suggested(city.tree.district, "阳")).contains("PLACE 阳光小区", "CATEGORY 阳台", "PHRASE 阳台漏水");
        assertThat(suggested(city.tree.district, "陽台")).contains("CATEGORY 阳台", "PHRASE 阳台漏水");
    }

    @Test
    void pinyinStandsForWhatIsReadSo() {
        city.anOpinion().text("太吵").category("城建/噪声").said();
        city.anOpinion().text("很吵").category("城建/噪声").said();
        city.indexed();

        assertThat(suggested(city.tree.district, "zaosh")).contains("CATEGORY 噪声");
        assertThat(suggested(city.tree.district, "hebinj")).containsExactly("PLACE 河滨街道");
        assertThat(suggested(city.tree.district, "hbjd")).containsExactly("PLACE 河滨街道");
        assertThat(suggested(city.tree.district, "zaosheng")).contains("CATEGORY 噪声", "PHRASE 噪声");
    }

    @Test
    void nothingBeyondTheScopeIsSuggested() {
        for (int number = 0; number < 3; number++) {
            city.anOpinion()
                    .at(city.tree.siblingCommunity)
                    .text("山前电梯停运" + number)
                    .category("城建/山洪")
                    .said();
        }
        city.said(city.tree.street, "路灯不亮");
        city.indexed();

        for (String typed : List.of("山", "山前", "shan", "sq", "电", "电梯", "dianti")) {
            assertThat(suggested(city.tree.street, typed)).as(typed).isEmpty();
        }
        assertThat(suggested(city.tree.district, "山前")).contains("PLACE 山前街道", "PHRASE 山前电梯停运");
    }

    @Test
    void nothingWhateverThatIsTypedMakesItFail() {
        AnyQuery.many(100)
                .map(query -> query.cut(20))
                .forEach(typed -> assertThat(city.http()
                                .get("/api/search/v1/suggestions?q=" + typed.encoded())
                                .token(TestTokens.of(Role.READER, city.tree.street))
                                .send()
                                .status())
                        .as(typed.toString())
                        .isEqualTo(200));
    }
}

package org.linli.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.places.UnitId;

class SpellingIntegrationTest extends SearchedCity {

    private List<String> meant(UnitId unit, String query) {
        return city.asking(unit)
                .with("q", query)
                .answer()
                .at("/understood/offers")
                .valueStream()
                .filter(offer -> offer.get("kind").asString().equals("SPELLING"))
                .map(offer -> offer.get("query").asString())
                .toList();
    }

    @Test
    void whoFindsNothingIsAskedWhetherTheWordsThatSoundTheSameAreMeant() {
        UUID first = city.said(city.tree.street, "小区电梯坏了");
        UUID second = city.said(city.tree.street, "電梯停運，物业不管");
        city.indexed();

        assertThat(meant(city.tree.street, "dianti")).containsExactly("电梯");
        assertThat(meant(city.tree.street, "电剃 上个月 -维修")).containsExactly("电梯 上个月 -维修");
        assertThat(meant(city.tree.street, "\"电剃\"")).isEmpty();
        assertThat(city.asking(city.tree.street).with("q", "dianti").found()).isEmpty();
        assertThat(city.asking(city.tree.street).with("q", "电梯").found()).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void whoFindsEnoughIsNotAsked() {
        for (int number = 0; number < 4; number++) {
            city.said(city.tree.street, "电剃和电梯" + number);
        }
        city.indexed();

        assertThat(meant(city.tree.street, "电剃")).isEmpty();
    }

    @Test
    void onlyWhatTheCallersOwnPlacesSayIsKnown() {
        city.said(city.tree.siblingStreet, "小区电梯坏了");
        city.said(city.tree.siblingStreet, "电梯停运");
        city.said(city.tree.street, "路灯不亮");
        city.indexed();

        assertThat(meant(city.tree.street, "dianti")).isEmpty();
        assertThat(meant(city.tree.street, "电剃")).isEmpty();
        assertThat(meant(city.tree.siblingStreet, "dianti")).containsExactly("电梯");
        assertThat(meant(city.tree.district, "dianti")).containsExactly("电梯");
    }

    @Test
    void categoriesAndPlacesAreWordsToo() {
        city.anOpinion().text("太吵").category("城建/噪声").said();
        city.anOpinion().text("很吵").category("城建/噪声").said();
        city.indexed();

        assertThat(meant(city.tree.district, "zaosheng")).containsExactly("噪声");
        assertThat(meant(city.tree.district, "hebinjiedao")).containsExactly("河滨街道");
    }
}

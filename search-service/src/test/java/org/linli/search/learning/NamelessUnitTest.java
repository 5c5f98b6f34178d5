package org.linli.search.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamelessUnitTest {

    private final Nameless nameless = new Nameless(List.of("城管专席", "数字城管专席", "自来水有限公司"));

    private String left(String said, String... units) {
        return nameless.of(said, List.of(units)).replace(" ", "");
    }

    @Test
    void theNamesOfBodiesAreLeftOut() {
        assertThat(left("请自来水有限公司核实处理")).isEqualTo("请核实处理");
        assertThat(left("數字城管專席說不歸他們管")).isEqualTo("说不归他们管");
    }

    @Test
    void theNamesOfTheUnitsItWasSaidInAreLeftOut() {
        assertThat(left("梅园社区三号楼漏水", "东城区", "梅园社区")).isEqualTo("三号楼漏水");
    }

    @Test
    void whatIsSaidStays() {
        String said = "三号楼的电梯坏了三天没有人来修";
        assertThat(left(said, "东城区")).isEqualTo(said);
    }
}

package org.linli.bench.department;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderUnitTest {

    private final WithoutBodies bodies = new WithoutBodies(List.of("交警支队", "排水管道养护所"));

    private Order order(String text) {
        return bodies.of(new Order("1", text, "交警支队", "交通/停车", "2018-01-02", false));
    }

    @Test
    void onlyLinesThatSayWhoAnswersAreOrders(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("orders.jsonl"), """
                {"id": "1", "text": "路灯坏了", "dept": "照明所", "label": "公用/照明", "time": "2018-01-02"}
                {"id": "2", "text": "没有人管"}
                """);

        assertThat(Order.readAll(file)).containsExactly(new Order("1", "路灯坏了", "照明所", "公用/照明", "2018-01-02", false));
    }

    @Test
    void aboutOneInFiveIsAskedFor() {
        long asked = IntStream.range(0, 1_000)
                .filter(number ->
                        order("路" + Character.toString(0x4E00 + number)).asked())
                .count();

        assertThat(asked).isBetween(130L, 270L);
    }

    @Test
    void twoThatSayTheSameAreOnOneSide() {
        for (int number = 0; number < 50; number++) {
            String said = "路" + Character.toString(0x4E00 + number);
            assertThat(order("市民来电反映：" + said + "，请交警核实").asked())
                    .isEqualTo(order(said).asked());
        }
    }

    @Test
    void whatIsAskedForIsHandedInWithoutItsAnswer() {
        Order asked = IntStream.range(0, 100)
                .mapToObj(number -> order("路" + Character.toString(0x4E00 + number)))
                .filter(Order::asked)
                .findFirst()
                .orElseThrow();

        assertThat(asked.opinion("orders", "place")).doesNotContainKeys("department", "category");
    }

    @Test
    void theNamesOfBodiesAreTakenOut() {
        assertThat(order("请排水管道养护所来看").text()).isEqualTo("请 来看");
        assertThat(order("和平路有车乱停，交警不管").text()).isEqualTo("和平路有车乱停，交警不管");
    }
}

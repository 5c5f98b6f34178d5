package org.linli.portal.chart;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.portal.chart.ChartData.Kind;
import org.linli.portal.chart.ChartData.Point;
import org.linli.portal.chart.ChartData.Series;

class ChartDataUnitTest {

    private static final List<Point> POINTS = List.of(new Point("11-24", "2026-11-24", null));

    @Test
    void everyPointHasAValueInEverySeries() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChartData.of(Kind.LINE, "意见", "日期", "收到", "条", POINTS, List.of(1L, 2L)));
    }

    @Test
    void thereAreNoMoreSeriesThanColoursThatCanBeToldApart() {
        List<Series> six = Collections.nCopies(6, new Series("收到", List.of(1.0)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChartData(Kind.LINE, "意见", "日期", "条", POINTS, six, null));
    }
}

package org.linli.journeys;

import java.util.ArrayList;
import java.util.List;

/** A street's ledger of visits as somebody keeps it by hand: most rows can be read, some cannot, some stand there twice. */
final class VisitLedger {

    static final String FILE_NAME = "走访台账.xlsx";

    static final int ABOUT_LIFTS = 180;
    static final int ABOUT_LAMPS = 60;
    static final int READABLE = ABOUT_LIFTS + ABOUT_LAMPS;
    static final int WITHOUT_WORDS = 3;
    static final int ON_NO_DAY = 5;
    static final int OF_NO_PLACE = 4;
    static final int FAILING = WITHOUT_WORDS + ON_NO_DAY + OF_NO_PLACE;
    static final int REPEATED = 6;
    static final int ROWS = READABLE + FAILING + REPEATED;

    private static final List<String> COMMUNITIES = List.of("府前社区", "安宁社区", "兴盛社区");
    private static final String LIFTS = "城乡建设/电梯";
    private static final String LAMPS = "城乡建设/照明";

    private VisitLedger() {}

    /** The last column's name says nothing to a machine. */
    static Sheet sheet() {
        List<List<String>> rows = new ArrayList<>();
        for (int number = 1; number <= ABOUT_LIFTS; number++) {
            rows.add(row(lift(number), day(number), community(number), LIFTS));
        }
        for (int number = 1; number <= ABOUT_LAMPS; number++) {
            rows.add(row("东门第 %d 盏路灯不亮，晚上看不清台阶".formatted(number), day(number), community(number), LAMPS));
        }
        for (int number = 1; number <= REPEATED; number++) {
            rows.add(rows.get(number));
        }
        for (int number = 1; number <= WITHOUT_WORDS; number++) {
            rows.add(row("", day(number), community(number), LIFTS));
        }
        for (int number = 1; number <= ON_NO_DAY; number++) {
            rows.add(row("日期写错的第 %d 条，请核对".formatted(number), "2026-13-0" + number, community(number), LIFTS));
        }
        for (int number = 1; number <= OF_NO_PLACE; number++) {
            rows.add(row("地点写错的第 %d 条，请核对".formatted(number), day(number), "没有这个社区", LIFTS));
        }
        return new Sheet(FILE_NAME, List.of("反映内容", "走访日期", "所在社区", "类别", "科室"), rows);
    }

    static String lift(int number) {
        return "观景电梯第 %d 次异响，老人不敢坐，请物业派人检修".formatted(number);
    }

    private static List<String> row(String text, String day, String community, String category) {
        return List.of(text, day, community, category, "城管科");
    }

    private static String day(int number) {
        return "2026-10-%02d".formatted(1 + number % 28);
    }

    private static String community(int number) {
        return COMMUNITIES.get(number % COMMUNITIES.size());
    }
}

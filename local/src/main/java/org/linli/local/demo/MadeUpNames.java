package org.linli.local.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Names for what no public list names. No compound of these names is meant. */
final class MadeUpNames {

    private static final List<String> FIRST = List.of(
            "阳光", "锦绣", "幸福", "康泰", "翠湖", "金桂", "福瑞", "安居", "和悦", "明珠", "春晖", "景秀", "紫荆", "海棠", "银杏", "枫林", "书香", "清源",
            "瑞祥", "盛世", "丽景", "嘉和", "观澜", "云锦", "望岳", "听涛", "碧水", "兰亭", "文华", "晨曦", "百合", "梧桐", "长乐", "永安", "新城", "东湖",
            "南苑", "西岭", "北辰", "中和", "锦绣江南", "水岸", "金色", "都市", "华府", "泰和", "吉祥", "如意");
    private static final List<String> LAST =
            List.of("花园", "家园", "小区", "苑", "里", "新村", "佳苑", "雅居", "公寓", "名邸", "华庭", "嘉园", "府", "湾", "院", "城");
    private static final List<String> WORKS =
            List.of("纺织厂", "机床厂", "铁路", "邮电局", "供销社", "化工厂", "矿务局", "第二建筑公司", "食品厂", "粮食局", "水泵厂", "农机局", "电力局", "印刷厂");
    private static final List<String> DIGITS = List.of("零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十");

    private final Random random;
    private final Set<String> given = new HashSet<>();

    /** @param random decides which; the same seed gives the same names */
    MadeUpNames(Random random) {
        this.random = random;
    }

    /** A newer compound's name, not given before by this object. */
    String compound() {
        return fresh(() -> pick(FIRST) + pick(LAST));
    }

    /** An old compound's name: that of the works it was built for. */
    String oldCompound() {
        return fresh(() -> pick(WORKS) + (random.nextBoolean() ? "宿舍" : "家属院"));
    }

    /** 第十二网格 */
    static String numbered(int number, String kind) {
        return "第" + chinese(number) + kind;
    }

    private static String chinese(int number) {
        if (number <= 10) {
            return DIGITS.get(number);
        }
        int tens = number / 10;
        int ones = number % 10;
        return (tens == 1 ? "" : DIGITS.get(tens)) + "十" + (ones == 0 ? "" : DIGITS.get(ones));
    }

    private String fresh(java.util.function.Supplier<String> maker) {
        for (int attempt = 0; ; attempt++) {
            String name = maker.get() + (attempt < 20 ? "" : (attempt - 18) + "区");
            if (given.add(name)) {
                return name;
            }
        }
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}

package org.linli.bench.department;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Orders without the names of the bodies that answer them: whoever took one down often wrote into it who shall see to it,
 * and with that left in, only reading is measured. What people call a body, 交警, stays.
 */
final class WithoutBodies {

    /** One in so many is asked for. */
    private static final int PARTS = 5;

    private static final Pattern ASKED =
            Pattern.compile("(?<![申聘邀])请[^，。！；：,!;:请]{0,30}?" + "(?:核实|核查|处理|处置|查处|响应|联系|协调|办理|调查|答复|回复|解决|介入|督促|跟进)");
    private static final Pattern HANDED_IN =
            Pattern.compile("(?:^|[：:\\n。）)])[^：:，。\\n]{0,25}(?:来电|来信|来函|微信|网站|传真|云|邮件|平台|app|APP)[^：:，。]{0,6}"
                    + "(?:反映|反馈|咨询|投诉|建议|求助|表扬|举报|回复|表示)?[：:]");
    private static final Pattern BODY =
            Pattern.compile("\\p{IsHan}{0,4}(?:局|委员会|管委会|办事处|街道办|支队|大队|中队|派出所|政府|指挥部|集团|公司|部门"
                    + "|服务中心|政务中心|办证中心|法院|检察院|仲裁院|交警|城管|公安|住建|国土|威立雅|开源水务|民生燃气|港航控股|绿管所|食药监|国税|地税"
                    + "|中国移动|中国联通|中国电信|市政维修|海汽|桂林洋|职能局)");
    private static final String GAP = " ";

    private final List<String> names;

    /** @param names of all bodies that answer anything */
    WithoutBodies(Collection<String> names) {
        this.names = names.stream()
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    Order of(Order order) {
        return new Order(
                order.id(),
                withoutNames(order.text()).strip(),
                order.department(),
                order.category(),
                order.day(),
                isAsked(order.text()));
    }

    private String withoutNames(String text) {
        String left = text;
        for (String name : names) {
            left = left.replace(name, GAP);
        }
        return left;
    }

    /**
     * Whether it is asked for: by what it says apart from who was asked and who handed it in, so that two orders that say the
     * same are on one side.
     */
    private boolean isAsked(String text) {
        String left = HANDED_IN.matcher(ASKED.matcher(text).replaceAll(GAP)).replaceAll(GAP);
        String said = BODY.matcher(withoutNames(left)).replaceAll(GAP);
        int hash = said.replaceAll("[^\\p{L}]", "").hashCode();
        hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
        return Math.floorMod(hash ^ (hash >>> 16), PARTS) == 0;
    }
}

package org.linli.local.demo;

import java.util.List;
import java.util.Random;

/**
 * Something residents speak about.
 *
 * @param openings where and since when, with {@code %s} for the place
 * @param troubles what is wrong
 * @param wishes what they ask for
 */
record OpinionTopic(String category, String title, List<String> openings, List<String> troubles, List<String> wishes) {

    private static final List<String> OPENINGS =
            List.of("我是%s的居民。", "我家住在%s，", "%s的住户反映：", "您好，%s这边", "最近一个月，%s里", "上周在%s开居民会的时候，大家都说");
    private static final List<String> WISHES =
            List.of("希望社区能尽快协调解决。", "请有关部门来现场看一看。", "麻烦给个明确的答复时间。", "大家都盼着早点处理好，谢谢。", "之前反映过一次，还没有结果。");

    static final List<OpinionTopic> ALL = List.of(
            topic(
                    "安全隐患/消防安全",
                    "飞线充电",
                    "好几户从楼上拉电线下来给电动车充电，线就挂在窗外，下雨天特别吓人。",
                    "电瓶车推进楼道里充电，晚上一排插座亮着，老人小孩都从旁边过。",
                    "充电桩只有四个，根本不够用，才有人飞线充电。"),
            topic(
                    "物业管理/停车管理",
                    "停车难",
                    "晚上八点以后就找不到车位，只能停到马路对面去。",
                    "外来车辆随便进，固定车位常被占，打电话也联系不上车主。",
                    "消防通道两边停满了车，前几天救护车都开不进来。"),
            topic("物业管理/环境卫生", "垃圾清运不及时", "垃圾桶两三天才清一次，天一热味道很大，苍蝇也多。", "装修垃圾堆在东门口快一个月了，没人管。", "垃圾分类的桶盖坏了好几个，垃圾都散在外面。"),
            topic(
                    "住房建设/老旧小区改造",
                    "加装电梯",
                    "楼里老人多，六楼的大爷腿脚不好，一个月下不了一次楼，想加装电梯。",
                    "一楼的邻居担心采光，大家意见不一致，加装电梯谈了半年没谈拢。",
                    "想问问加装电梯的补贴怎么申请，需要多少户同意。"),
            topic(
                    "公用事业/供暖供水",
                    "暖气不热",
                    "暖气片摸着温乎，室内只有十五六度，孩子写作业都要穿棉袄。",
                    "五楼以上水压不够，早晚高峰只有一小股水。",
                    "管道老化，这个月已经停水三次了，每次都没有提前通知。"),
            topic("住房建设/房屋维修", "屋顶漏水", "顶楼一下雨就漏，墙皮掉了一大片，物业说要动维修基金。", "外墙的保温层脱落，掉下来的碎块差点砸到人。", "下水管道堵了，污水从一楼的地漏往上返。"),
            topic(
                    "环境保护/噪声扰民",
                    "夜间施工噪音",
                    "旁边的工地晚上十一点还在打桩，孩子第二天要上学，根本睡不着。",
                    "广场舞的音响开得太大，从七点跳到九点半，关上窗也听得见。",
                    "楼下烧烤店营业到凌晨两点，划拳的声音整栋楼都听得到。"),
            topic("市政设施/照明道路", "路灯不亮", "主路上的路灯有一半不亮，老人晚上散步摔了一跤。", "门口的路坑坑洼洼，下雨就积水，自行车过都费劲。", "人行道的地砖松了好多块，踩上去一脚泥水。"),
            topic(
                    "物业管理/物业服务",
                    "物业服务不到位",
                    "物业费一年比一年高，保洁却少了两个人，楼道里灰很厚。",
                    "门禁坏了两个月，报修了三回，每回都说配件没到。",
                    "小区的公共收益从来没有公布过，电梯广告的钱去哪里了？"),
            topic("民生服务/养老服务", "老年食堂", "附近没有老年食堂，独居老人中午经常凑合一口。", "想在驿站里开个助餐点，价格实惠一点，老人走几步就到。", "日间照料中心周末不开门，上班的子女很为难。"),
            topic("城市管理/犬只管理", "遛狗不牵绳", "有人遛大狗不牵绳，吓得孩子不敢下楼玩。", "草坪上狗粪没人清理，一到夏天没法走。", "流浪狗有五六只，早上上学的孩子被追过。"),
            topic("物业管理/公共设施", "健身器材损坏", "健身器材坏了好几件，螺丝都露在外面，小孩容易磕着。", "儿童滑梯裂了一道口子，用胶带缠着，希望换新的。", "凉亭的座椅断了，老人下棋都没地方坐。"),
            topic("社会治安/电信诈骗", "防诈骗宣传", "楼里有老人差点被骗走养老金，希望多讲讲防骗知识。", "总有人上门推销保健品，老人分不清真假。", "快递柜旁边常有人扫码送礼品，不知道是不是骗局。"),
            traditional("公用事业/电梯", "電梯故障", "電梯一個月壞了三次，上週把鄰居困在裡面半個小時。", "電梯運行時抖得厲害，樓裡的老人都不敢坐。"),
            traditional("物业管理/停车管理", "電動車亂停", "電動車停滿了單元門口，輪椅根本推不出來。", "充電樁收費太貴，大家寧願把電瓶帶回家充電，很不安全。"));

    String text(String place, Random random) {
        return String.format(pick(openings, random), place) + pick(troubles, random) + pick(wishes, random);
    }

    private static OpinionTopic topic(String category, String title, String... troubles) {
        return new OpinionTopic(category, title, OPENINGS, List.of(troubles), WISHES);
    }

    private static OpinionTopic traditional(String category, String title, String... troubles) {
        return new OpinionTopic(
                category,
                title,
                List.of("我住在這個社區十幾年了。", "代我父母反映一件事：", "您好，", "想請居委會幫忙："),
                List.of(troubles),
                List.of("希望盡快派人檢修。", "請物業給個說法。", "麻煩儘早處理，謝謝。"));
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}

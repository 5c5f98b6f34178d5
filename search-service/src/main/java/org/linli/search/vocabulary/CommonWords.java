package org.linli.search.vocabulary;

import java.util.Set;

/**
 * Words that stand in so many opinions that finding another by them, or keeping them together, tells nothing and costs
 * every question time. In their normal form.
 */
final class CommonWords {

    private static final Set<String> ALL = Set.of(
            "我们", "你们", "他们", "咱们", "大家", "自己", "这个", "那个", "这里", "那里", "这样", "那样", "这些", "那些", "什么", "怎么", "为什么", "多少",
            "现在", "目前", "已经", "一直", "一个", "一些", "没有", "不能", "不是", "可以", "能够", "需要", "应该", "希望", "要求", "请问", "咨询", "反映",
            "反应", "投诉", "举报", "建议", "求助", "问题", "情况", "事情", "原因", "因为", "所以", "但是", "而且", "如果", "还是", "就是", "以及", "进行",
            "处理", "解决", "回复", "答复", "领导", "政府", "部门", "有关", "相关", "关于", "您好", "你好", "尊敬", "谢谢", "感谢", "市民", "群众", "居民",
            "the", "and", "for", "with");

    private CommonWords() {}

    static boolean contains(String normalised) {
        return ALL.contains(normalised);
    }
}

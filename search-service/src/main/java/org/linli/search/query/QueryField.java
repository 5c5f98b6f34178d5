package org.linli.search.query;

import java.util.List;

/** What a query can name before a colon, in Chinese or English. */
public enum QueryField {
    TITLE("标题", "title"),
    TEXT("正文", "text"),
    REPLY("答复", "reply"),
    CATEGORY("类别", "category"),
    CHANNEL("渠道", "channel"),
    DEPARTMENT("部门", "department"),
    STATE("状态", "state"),
    SOURCE("来源", "source"),
    PLACE("地点", "place"),
    DATE("时间", "date");

    private final String chinese;
    private final String english;

    QueryField(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    String chinese() {
        return chinese;
    }

    String english() {
        return english;
    }

    List<String> names() {
        return List.of(chinese, english);
    }
}

package org.linli.search.opinion;

/** The way on which an opinion reached the city. The label is what screens and sheets show. */
public enum Channel {
    HOTLINE("热线"),
    VISIT("走访"),
    MEETING("会议"),
    CHAT_GROUP("微信群"),
    STATION("驿站"),
    MOBILE_WORKER("流动网格员"),
    ONLINE("网络"),
    LETTER("来信"),
    OTHER("其他");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

package org.linli.search.opinion;

/** How far an opinion has come. Intake knows the first and {@link #ANSWERED}; screening (S3) leads through the others. */
public enum OpinionState {
    RECEIVED("已接收"),
    SCREENED("已筛选"),
    GROUPED("已归并"),
    ADOPTED("已采纳"),
    ANSWERED("已答复"),
    DECLINED("不予采纳");

    private final String label;

    OpinionState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

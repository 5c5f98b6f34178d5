package org.linli.search.opinion;

/** How far an opinion has come: see {@link Opinion}. */
public enum OpinionState {
    RECEIVED("待筛查"),
    SCREENED("已筛查"),
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

package org.linli.volunteer.roster;

/** registered → active ⇄ paused → left; whoever has left stays left. The label is what screens and sheets show. */
public enum VolunteerState {
    REGISTERED("已登记"),
    ACTIVE("服务中"),
    PAUSED("暂停服务"),
    LEFT("已退出");

    private final String label;

    VolunteerState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

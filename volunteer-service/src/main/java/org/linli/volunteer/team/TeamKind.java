package org.linli.volunteer.team;

/** The kinds of team (队伍). The label is what screens and sheets show. */
public enum TeamKind {
    MAINTENANCE("维修队"),
    PATROL("巡逻队"),
    MEDIATION("调解队"),
    THINK_TANK("智囊团"),
    RED_FORTRESS("红色堡垒队"),
    EMERGENCY("应急小分队"),
    SERVICE("志愿服务队"),
    /** 小队: a handful of people within a grid. */
    SQUAD("志愿服务小队"),
    OTHER("其他");

    private final String label;

    TeamKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

package org.linli.volunteer.team;

/** What somebody is in a team. The label is what screens and sheets show. */
public enum TeamRole {
    CAPTAIN("队长"),
    DEPUTY("副队长"),
    MEMBER("队员");

    private final String label;

    TeamRole(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

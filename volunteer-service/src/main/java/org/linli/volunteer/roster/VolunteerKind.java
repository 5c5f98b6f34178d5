package org.linli.volunteer.roster;

/**
 * How somebody comes to serve here. No kind tells party membership: that is personal data for which registering as a
 * volunteer is no purpose (docs/decisions/0080). The label is what screens and sheets show.
 */
public enum VolunteerKind {
    RESIDENT("居民"),
    /** Works for an employer of the district and serves here, through the employer or by themselves. */
    EMPLOYEE("单位职工"),
    STUDENT("学生"),
    /** Serves with a trade: doctors, lawyers, electricians. */
    PROFESSIONAL("专业人士"),
    SOCIAL_WORKER("社工"),
    /** Couriers, drivers and others in new forms of employment (新就业群体). */
    COURIER("新就业群体"),
    OTHER("其他");

    private final String label;

    VolunteerKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

package org.linli.property.staff;

/** What somebody does for a company in a compound. */
public enum Job {
    /** 项目经理; one at a time for each company in a compound. */
    PROJECT_MANAGER,
    /** 秩序维护 */
    SECURITY,
    /** 保洁 */
    CLEANING,
    /** 维修 */
    MAINTENANCE,
    /** 绿化 */
    GREENING,
    /** 客服 */
    FRONT_DESK
}

package org.linli.org.branch;

/** The kinds of party organisation (党组织). */
public enum PartyOrgKind {
    /** 党工委 */
    WORKING_COMMITTEE,
    /** 党委 */
    COMMITTEE,
    /** 党总支 */
    GENERAL_BRANCH,
    /** 党支部 */
    BRANCH,
    /** 功能型党支部 */
    FUNCTIONAL_BRANCH,
    /** 党小组 */
    GROUP
}

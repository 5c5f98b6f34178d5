package org.linli.property.company;

/** In which form the party organises in a company (两新组织党建). */
public enum PartyForm {
    /** 未建立 */
    NONE,
    /** 单独组建: a branch of its own. */
    OWN_BRANCH,
    /** 联合组建: one branch with other companies. */
    JOINT_BRANCH,
    /** 选派党建指导员: no members, an instructor was sent. */
    INSTRUCTOR
}

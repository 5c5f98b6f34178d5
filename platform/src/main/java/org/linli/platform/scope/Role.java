package org.linli.platform.scope;

/** What an appointment lets its holder do within the unit's subtree. A role never reaches beyond that subtree. */
public enum Role {
    /** Governs the subtree: units, branches, accounts, appointments. */
    ADMINISTRATOR,
    /** Works in it: takes in, screens and answers opinions. A street's own system has this role as well. */
    CLERK,
    /** Reads what is in it. */
    READER,
    /** Runs the machinery: dead letters, indices, audit export. Sees no opinions and no personal data. */
    OPERATOR,
    /** Another service of the suite, fetching a snapshot or showing who asked it for something. Never a person. */
    SERVICE
}

package org.linli.portal.signin;

/** What an appointment lets its holder do, as tokens name it. */
public enum Role {
    ADMINISTRATOR,
    CLERK,
    READER,
    OPERATOR,
    SERVICE
}

package org.linli.property.company;

/** active ⇄ suspended → closed; an active one may also be closed at once. */
public enum CompanyState {
    /** 正常: may take on compounds. */
    ACTIVE,
    /** 暂停: serves what it serves, takes on nothing new. */
    SUSPENDED,
    /** 注销: for good. */
    CLOSED
}

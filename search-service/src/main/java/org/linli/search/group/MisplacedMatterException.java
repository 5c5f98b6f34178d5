package org.linli.search.group;

import org.linli.platform.places.UnitId;
import org.linli.search.matter.MatterId;
import org.linli.search.opinion.GroupId;

/** A matter that a group follows is said to lie elsewhere than it does: whatever else is said of it is not believed. */
final class MisplacedMatterException extends RuntimeException {

    MisplacedMatterException(GroupId group, MatterId matter, UnitId known, UnitId told) {
        super("Matter %s of group %s lies in unit %s and is said to lie in %s".formatted(matter, group, known, told));
    }
}

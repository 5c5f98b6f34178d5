package org.linli.org.structure;

import org.linli.platform.places.UnitType;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** What a kind of unit is called; as an argument of a message it is said in the language of the message. */
public final class KindNames {

    private KindNames() {}

    public static MessageSourceResolvable of(UnitType type) {
        return new DefaultMessageSourceResolvable("unit-type." + type.name());
    }
}

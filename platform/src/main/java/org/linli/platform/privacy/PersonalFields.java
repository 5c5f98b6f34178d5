package org.linli.platform.privacy;

import java.util.List;

/** A bean by which a feature declares its personal fields. What is not declared cannot be sealed. */
@FunctionalInterface
public interface PersonalFields {

    List<PersonalField> declared();
}

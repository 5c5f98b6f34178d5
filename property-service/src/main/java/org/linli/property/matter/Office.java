package org.linli.property.matter;

import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Role;

/** In which post somebody acted: a role in a unit. Residents read this, so that it never names the person. */
public record Office(UnitId unit, Role role) {}

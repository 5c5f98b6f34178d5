package org.linli.platform.scope;

import org.linli.platform.places.UnitId;

/** One role held in one unit, as the token states it. */
public record Appointment(UnitId unit, Role role) {}

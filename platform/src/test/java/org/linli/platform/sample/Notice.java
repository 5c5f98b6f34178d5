package org.linli.platform.sample;

import java.util.UUID;
import org.linli.platform.places.UnitId;

/** Something that is put up at a place. */
record Notice(UUID id, UnitId place, String title, long version) {}

package org.linli.platform.start;

import java.util.UUID;

/** Where new ids come from: UUIDv7, rising within a process, so that an index on them grows at its end. */
@FunctionalInterface
public interface Identifiers {

    UUID next();
}

package org.linli.platform.privacy;

import java.util.UUID;

/** Seals, masks and reveals personal values. The only way to any of them. */
public interface Privacy {

    /** Encrypts a value for the field of the row {@code owner}. */
    Sealed seal(PersonalField field, UUID owner, String value);

    /** The value as it may be shown: see {@link Masking}. */
    String masked(PersonalField field, UUID owner, Sealed sealed);

    /**
     * Opens one value and records who did so and why, within the running transaction.
     *
     * @param reason what the caller gave, 5 to 200 characters
     * @param place where the record belongs, for the audit
     */
    String reveal(
            PersonalField field, UUID owner, Sealed sealed, String reason, org.linli.platform.places.UnitId place);
}

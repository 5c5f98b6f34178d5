package org.linli.platform.privacy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.places.UnitId;
import org.linli.platform.web.ProblemException;

/** Seals, masks and reveals personal values. The only way to any of them. */
public final class Privacy {

    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 200;

    private final Keyset keyset;
    private final KeyedHash hash;
    private final Set<PersonalField> declared;
    private final AuditLog audit;

    Privacy(Keyset keyset, KeyedHash hash, List<PersonalField> declared, AuditLog audit) {
        this.keyset = keyset;
        this.hash = hash;
        this.declared = Set.copyOf(declared);
        this.audit = audit;
    }

    /**
     * Encrypts a value for the field of the row {@code owner}. It opens for that field of that row only.
     *
     * @throws IllegalArgumentException when no {@link PersonalFields} declares the field: it would never be deleted
     */
    public Sealed seal(PersonalField field, UUID owner, String value) {
        if (!declared.contains(field)) {
            throw new IllegalArgumentException("Undeclared personal field " + field.table() + "." + field.name());
        }
        return keyset.seal(value, boundTo(field, owner));
    }

    /**
     * A keyed hash by which equal values of the field are recognised without opening any. Pass the value in one form, for
     * instance a telephone number without blanks. Store it no longer than the value itself: it is personal data too.
     *
     * @return 64 hexadecimal digits
     */
    public String fingerprint(PersonalField field, String value) {
        return hash.of(field.table() + ":" + field.name(), value);
    }

    /** The value as it may be shown: see {@link Masking}. */
    public String masked(PersonalField field, UUID owner, Sealed sealed) {
        return field.masking().mask(keyset.open(sealed, boundTo(field, owner)));
    }

    /**
     * Opens one value and records who did so and why, within the running transaction: no record, no value.
     *
     * @param reason what the caller gave, 5 to 200 characters
     * @param place where the record belongs, for the audit
     */
    public String reveal(PersonalField field, UUID owner, Sealed sealed, String reason, UnitId place) {
        var given = reason.strip();
        var length = given.codePointCount(0, given.length());
        if (length < SHORTEST_REASON || length > LONGEST_REASON) {
            throw ProblemException.invalid("/reason", "problem.field.reveal-reason", SHORTEST_REASON, LONGEST_REASON);
        }
        audit.record(new AuditEntry(
                "personal-data.reveal",
                field.table(),
                owner.toString(),
                place,
                Map.of("field", field.name(), "reason", given)));
        return keyset.open(sealed, boundTo(field, owner));
    }

    /** The same value under the newest key. */
    Sealed renewed(PersonalField field, UUID owner, Sealed sealed) {
        var boundTo = boundTo(field, owner);
        return keyset.seal(keyset.open(sealed, boundTo), boundTo);
    }

    String currentKey() {
        return keyset.current();
    }

    private static String boundTo(PersonalField field, UUID owner) {
        return field.table() + ":" + owner + ":" + field.name();
    }
}

package org.linli.property.company;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.privacy.Sealed;

/** Whom to talk to in a company, sealed. */
record Contact(@Nullable Sealed name, @Nullable Sealed telephone) {

    static final Contact NONE = new Contact(null, null);

    Optional<Sealed> field(ContactField field) {
        return Optional.ofNullable(
                switch (field) {
                    case NAME -> name;
                    case TELEPHONE -> telephone;
                });
    }

    Contact with(ContactField field, @Nullable Sealed value) {
        return switch (field) {
            case NAME -> new Contact(value, telephone);
            case TELEPHONE -> new Contact(name, value);
        };
    }
}

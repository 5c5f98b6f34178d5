package org.linli.org.account;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies an account (账号): the {@code sub} of its tokens. A UUIDv7. */
public record AccountId(@JsonValue UUID value) {

    @JsonCreator
    public AccountId {}

    /** @throws IllegalArgumentException when the text is no UUID */
    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.linli.search.attachment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Identifies an attachment, and its content in the store. A UUIDv7, so that ids rise with the time of intake. */
public record AttachmentId(@JsonValue UUID value) {

    @JsonCreator
    public AttachmentId {}

    /** A fresh id. */
    static AttachmentId next() {
        return new AttachmentId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

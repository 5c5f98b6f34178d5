package org.linli.search.hot;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Identifies a hot issue. A UUIDv7, so that ids rise with the time at which it was first counted. */
public record HotIssueId(@JsonValue UUID value) {

    @JsonCreator
    public HotIssueId {}

    /** A fresh id. */
    static HotIssueId next() {
        return new HotIssueId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.linli.search.open311.web;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Answers in whichever format the address asks for, and not what {@code Accept} says. */
final class Open311Answer {

    private Open311Answer() {}

    /** 200 with something that says nothing of anybody. */
    static ResponseEntity<byte[]> ok(String format, String root, Object body) {
        Format written = Format.of(format);
        return ResponseEntity.ok().contentType(written.mediaType()).body(written.write(root, body));
    }

    /** What belongs to one caller, or is shown once: no cache keeps it. */
    static ResponseEntity<byte[]> unkept(HttpStatus status, Format format, String root, Object body) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(format.mediaType())
                .body(format.write(root, body));
    }
}

package org.linli.org.structure.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.org.structure.UnitSearch.Position;
import org.linli.platform.web.ProblemException;
import org.springframework.http.HttpStatus;

/** A position in a list of units as an opaque text. */
final class UnitCursor {

    private UnitCursor() {}

    static String of(Position position) {
        String text = position.kind() + "." + position.no();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    static String of(long no) {
        return of(new Position(0, no));
    }

    static Position read(@Nullable String cursor) {
        if (cursor == null) {
            return Position.START;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            int dot = text.indexOf('.');
            return new Position(Integer.parseInt(text, 0, dot, 10), Long.parseLong(text, dot + 1, text.length(), 10));
        } catch (IllegalArgumentException | IndexOutOfBoundsException notOurs) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "cursor-invalid", List.of(), List.of());
        }
    }
}

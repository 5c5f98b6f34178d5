package org.linli.platform.sheets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Finds out in which charset a text was written. UTF-8 is tried strictly first, since no other text passes for it by
 * chance; what remains in our files is GB18030 and Big5, told apart by frequency. Two characters are too few for any
 * guess: hence the preview and the user's word over ours.
 */
final class Charsets {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5");
    private static final int BUFFER = 64 * 1024;

    private Charsets() {}

    static Charset detect(Path file) throws IOException {
        var detector = new UniversalDetector();
        boolean utf8 = true;
        var strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(BUFFER);
        var ignored = CharBuffer.allocate(BUFFER);
        try (var in = Files.newByteChannel(file)) {
            boolean end = false;
            while (!end && (utf8 || !detector.isDone())) {
                int before = bytes.position();
                int read = in.read(bytes);
                end = read < 0;
                if (read > 0) {
                    detector.handleData(bytes.array(), before, read);
                }
                if (utf8) {
                    bytes.flip();
                    utf8 = !strict.decode(bytes, ignored.clear(), end).isError();
                    bytes.compact();
                } else {
                    bytes.clear();
                }
            }
        }
        detector.dataEnd();
        return utf8 ? StandardCharsets.UTF_8 : chosen(detector.getDetectedCharset());
    }

    private static Charset chosen(@org.jspecify.annotations.Nullable String detected) {
        return switch (detected) {
            case "UTF-16LE" -> StandardCharsets.UTF_16LE;
            case "UTF-16BE" -> StandardCharsets.UTF_16BE;
            case "BIG5" -> BIG5;
            case null, default -> GB18030;
        };
    }
}

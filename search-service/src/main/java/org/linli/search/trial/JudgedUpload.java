package org.linli.search.trial;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.linli.platform.web.ProblemException;
import org.springframework.web.multipart.MultipartFile;

/** The texts of the files of judged queries, handed in one by one or as a ZIP with them, in a folder or not. */
public final class JudgedUpload {

    /** Of one file, unpacked. */
    private static final int LARGEST = 16 * 1024 * 1024;

    /** A ZIP with more than this is none of ours. */
    private static final int MOST_ENTRIES = 200;

    private static final Set<String> KNOWN = Set.of(JudgedFiles.QUERIES, JudgedFiles.ANSWERS, JudgedFiles.IGNORED);

    private final Map<String, String> texts = new HashMap<>();

    private JudgedUpload() {}

    /** @throws ProblemException 422 naming the file that is too large, damaged, not in UTF-8, or there twice */
    public static JudgedUpload of(List<MultipartFile> files) throws IOException {
        JudgedUpload upload = new JudgedUpload();
        for (MultipartFile file : files) {
            String name = base(Objects.requireNonNullElse(file.getOriginalFilename(), ""));
            if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
                upload.unpack(name, file.getInputStream());
            } else {
                try (InputStream content = file.getInputStream()) {
                    upload.take(name, bounded(content, name));
                }
            }
        }
        return upload;
    }

    Map<String, String> texts() {
        return texts;
    }

    private void unpack(String file, InputStream content) {
        try (var zip = new ZipInputStream(content, StandardCharsets.UTF_8)) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw refused(file, "judged.zip.many", MOST_ENTRIES);
                }
                String name = base(entry.getName());
                // What else lies in the folder is not read, only passed over within the same bound.
                byte[] unpacked = bounded(zip, name);
                if (!entry.isDirectory() && KNOWN.contains(name)) {
                    take(name, unpacked);
                }
            }
            if (entries == 0) {
                throw refused(file, "judged.zip.damaged");
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw refused(file, "judged.zip.damaged");
        }
    }

    private static byte[] bounded(InputStream entry, String name) throws IOException {
        byte[] content = entry.readNBytes(LARGEST + 1);
        if (content.length > LARGEST) {
            throw refused(name, "judged.file.large", LARGEST / 1024 / 1024);
        }
        return content;
    }

    private void take(String name, byte[] content) {
        if (!KNOWN.contains(name)) {
            throw refused(name, "judged.file.unknown");
        }
        if (texts.putIfAbsent(name, text(name, content)) != null) {
            throw refused(name, "judged.file.twice");
        }
    }

    private static String text(String name, byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw refused(name, "judged.file.encoding");
        }
    }

    private static String base(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static ProblemException refused(String name, String key, Object... arguments) {
        return ProblemException.invalid("/" + base(name), key, arguments);
    }
}

package org.linli.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FileKeyTest {

    private static final byte[] WORDS = "张三,13812345678".getBytes(StandardCharsets.UTF_8);

    private final FileKey key = FileKey.fresh();

    @Test
    void aPieceOpensWithTheKeyThatWasKept() {
        byte[] encrypted = key.encrypt(WORDS, WORDS.length, "chunk 0");

        assertThat(FileKey.of(key.text()).decrypt(encrypted, "chunk 0")).isEqualTo(WORDS);
        assertThat(new String(encrypted, StandardCharsets.UTF_8)).doesNotContain("138");
    }

    @Test
    void aPieceOpensNowhereElse() {
        byte[] encrypted = key.encrypt(WORDS, WORDS.length, "chunk 0");

        assertThatThrownBy(() -> key.decrypt(encrypted, "chunk 1")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> FileKey.fresh().decrypt(encrypted, "chunk 0"))
                .isInstanceOf(IllegalStateException.class);
    }
}

package org.linli.search.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderUnitTest {

    @ParameterizedTest
    @CsvSource({
        "YWJjZA==, false",
        "YWJjZGVm, true",
        "'', false",
        // As no Elasticsearch writes it today.
        "a reader, true",
        "YWJjZA, false"
    })
    void aReaderIsTheSameAfterItWasWritten(String id, boolean narrow) {
        Reader reader = new Reader(id, narrow);

        assertThat(Reader.of(reader.written())).isEqualTo(reader);
    }

    @Test
    void aReaderOfAnEarlierVersionIsRead() {
        assertThat(Reader.of("YWJjZA==")).isEqualTo(new Reader("YWJjZA==", false));
    }

    @Test
    void theShardsOfManyYearsFitIntoACursor() {
        String shards = IntStream.range(0, 120)
                .mapToObj(shard -> "opinions-v12-%d|%s|%d|uyPsKmD0Qx2nCSyUXWzPvA|b0Ik1k2CRcWnQvVb8c3R9Q|%d"
                        .formatted(
                                1990 + shard / 3,
                                Base64.getEncoder().encodeToString(uuid(shard / 3)),
                                shard % 3,
                                shard))
                .collect(Collectors.joining());
        String id = Base64.getUrlEncoder().encodeToString(shards.getBytes(UTF_8));

        assertThat(id).hasSizeGreaterThan(12_000);
        assertThat(new Reader(id, false).written()).hasSizeLessThan(5_000);
    }

    private static byte[] uuid(int number) {
        return java.util
                .UUID
                .nameUUIDFromBytes(new byte[] {(byte) number})
                .toString()
                .substring(0, 16)
                .getBytes(UTF_8);
    }
}

package org.linli.bench.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownPairsUnitTest {

    @TempDir
    Path folder;

    @BeforeEach
    void someChainsOfPairs() throws IOException {
        Files.writeString(folder.resolve("dup_pairs.tsv"), """
                a\tb\texact_text\topen
                b\tc\texact_text\topen
                x\ty\toperator_link\topen
                x\tnot-there\texact_text\topen
                """);
    }

    @Test
    void aGroupIsWhateverPairsLeadTo() {
        KnownPairs known = KnownPairs.read(folder, Set.of("a", "b", "c", "x", "y", "z"));

        assertThat(known.group("a")).isEqualTo(known.group("c")).isNotEqualTo(known.group("x"));
        assertThat(known.group("z")).isEqualTo("z");
    }

    @Test
    void noGroupGivesMorePairsThanTheCap() {
        KnownPairs known = KnownPairs.read(folder, Set.of("a", "b", "c", "x", "y"));

        assertThat(known.capped(1)).extracting(Pair::one).isEqualTo(List.of("a", "x"));
        assertThat(known.capped(9)).hasSize(3).allMatch(Pair::same);
    }
}

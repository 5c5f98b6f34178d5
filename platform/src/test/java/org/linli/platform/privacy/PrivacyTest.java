package org.linli.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.places.UnitId;
import org.linli.platform.start.UnsafeStartException;
import org.linli.platform.web.ProblemException;

class PrivacyTest {

    private static final String OLD = "1:" + Base64.getEncoder().encodeToString(new byte[32]);
    private static final String NEW = "2:"
            + Base64.getEncoder().encodeToString("another key of 32 bytes, made up".getBytes(StandardCharsets.UTF_8));
    private static final String HASH_KEY = "a text of more than thirty-two characters";
    private static final PersonalField NAME = field("contact_name");
    private static final PersonalField OTHER = field("contact_telephone");
    private static final UUID ROW = UUID.fromString("019aa000-0000-7000-8000-00000000000a");
    private static final UnitId PLACE = UnitId.of("019aa000-0000-7000-8000-00000000000b");

    private final List<AuditEntry> audited = new ArrayList<>();
    private final Privacy privacy = privacy(OLD);

    private static PersonalField field(String name) {
        return new PersonalField("opinions", name, Masking.NAME, "答复本人", "received_at", Period.ofYears(1));
    }

    private Privacy privacy(String keyset) {
        return new Privacy(Keyset.parse(keyset), KeyedHash.under(HASH_KEY), List.of(NAME, OTHER), audited::add);
    }

    @Test
    void aSealedValueSaysNothingOfItsContentAndNeverLooksTheSameTwice() {
        var sealed = privacy.seal(NAME, ROW, "李建国");
        assertThat(sealed.text()).startsWith("1:").doesNotContain("李");
        assertThat(sealed).hasToString("Sealed[…]");
        assertThat(privacy.seal(NAME, ROW, "李建国")).isNotEqualTo(sealed);
    }

    @Test
    void equalValuesOfAFieldAreRecognisedByAHashThatSaysNothingOfThem() {
        var fingerprint = privacy.fingerprint(NAME, "13812345678");
        assertThat(fingerprint).matches("[0-9a-f]{64}").doesNotContain("13812345678");
        assertThat(privacy.fingerprint(NAME, "13812345678")).isEqualTo(fingerprint);
        assertThat(privacy.fingerprint(NAME, "13812345679")).isNotEqualTo(fingerprint);
        assertThat(privacy.fingerprint(OTHER, "13812345678")).isNotEqualTo(fingerprint);
    }

    @Test
    void aShortHashKeyIsRefusedWithoutBeingRepeated() {
        assertThatExceptionOfType(UnsafeStartException.class)
                .isThrownBy(() -> KeyedHash.under("too-short"))
                .withMessageNotContaining("too-short");
    }

    @Test
    void aRevealOpensTheValueAndRecordsWhy() {
        var sealed = privacy.seal(NAME, ROW, "李建国");
        assertThat(privacy.reveal(NAME, ROW, sealed, " 回访核实情况 ", PLACE)).isEqualTo("李建国");
        assertThat(audited).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("personal-data.reveal");
            assertThat(entry.detail()).containsEntry("reason", "回访核实情况").containsEntry("field", "contact_name");
            assertThat(entry.toString()).doesNotContain("李建国");
        });
    }

    @Test
    void aRevealWithoutAReasonIsRefusedAndNotRecorded() {
        var sealed = privacy.seal(NAME, ROW, "李建国");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> privacy.reveal(NAME, ROW, sealed, "看看", PLACE));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> privacy.reveal(NAME, ROW, sealed, "字".repeat(201), PLACE));
        assertThat(audited).isEmpty();
    }

    @Test
    void aValueOpensForItsOwnFieldAndRowOnly() {
        var sealed = privacy.seal(NAME, ROW, "李建国");
        assertThatIllegalStateException().isThrownBy(() -> privacy.masked(OTHER, ROW, sealed));
        assertThatIllegalStateException().isThrownBy(() -> privacy.masked(NAME, UUID.randomUUID(), sealed));
        var altered = new Sealed(sealed.text().substring(0, sealed.text().length() - 4) + "AAAA");
        assertThatIllegalStateException().isThrownBy(() -> privacy.masked(NAME, ROW, altered));
    }

    @Test
    void afterARotationOldValuesOpenAndNewOnesStandUnderTheNewKey() {
        var old = privacy.seal(NAME, ROW, "李建国");
        var rotated = privacy(OLD + "," + NEW);
        assertThat(rotated.masked(NAME, ROW, old)).isEqualTo("李＊＊");
        var renewed = rotated.renewed(NAME, ROW, old);
        assertThat(renewed.text()).startsWith("2:");
        assertThat(privacy(NEW).masked(NAME, ROW, renewed)).isEqualTo("李＊＊");
        assertThatIllegalStateException().isThrownBy(() -> privacy(NEW).masked(NAME, ROW, old));
    }

    @Test
    void anUndeclaredFieldCannotBeSealed() {
        assertThatIllegalArgumentException().isThrownBy(() -> privacy.seal(field("nickname"), ROW, "小李"));
    }

    @Test
    void aUselessKeysetStopsTheStartAndIsNotRepeated() {
        for (var keyset : List.of("", "secret", "1:secret", "1:c2hvcnQ=", OLD + "," + OLD, OLD + ",")) {
            assertThatExceptionOfType(UnsafeStartException.class)
                    .isThrownBy(() -> Keyset.parse(keyset))
                    .withMessageNotContaining("secret");
        }
    }

    @Test
    void theNamesOfTablesAndColumnsCannotCarrySql() {
        assertThatIllegalArgumentException().isThrownBy(() -> field("x = 1; drop table opinions"));
    }
}

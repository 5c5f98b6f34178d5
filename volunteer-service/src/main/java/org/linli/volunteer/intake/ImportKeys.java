package org.linli.volunteer.intake;

import java.time.Period;
import java.util.List;
import java.util.Objects;
import org.linli.platform.privacy.FileKey;
import org.linli.platform.privacy.Masking;
import org.linli.platform.privacy.PersonalField;
import org.linli.platform.privacy.PersonalFields;
import org.linli.platform.privacy.Privacy;
import org.linli.platform.privacy.Sealed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals and opens the keys of imports. Each opening is a reveal: audited with who, when and why. A file is full of names
 * and telephones, so its key is declared as the personal data that it opens.
 */
@Component
class ImportKeys {

    static final int DAYS_KEPT = 30;

    private static final PersonalField FIELD = new PersonalField(
            "imports", "file_key", Masking.HIDDEN, "导入志愿者和队伍名册并改正未导入的行", "created_at", Period.ofDays(DAYS_KEPT));

    /** Why the rows are opened: what the audit says. */
    enum Purpose {
        PREVIEW("查看待导入的行"),
        IMPORT("导入上传的名册"),
        ERRORS("下载未导入的行");

        private final String reason;

        Purpose(String reason) {
            this.reason = reason;
        }
    }

    /** Declares the field, so that it is listed and in time deleted. */
    @Component
    static class Declared implements PersonalFields {

        @Override
        public List<PersonalField> declared() {
            return List.of(FIELD);
        }
    }

    private final Privacy privacy;
    private final TransactionTemplate transactions;

    ImportKeys(Privacy privacy, TransactionTemplate transactions) {
        this.privacy = privacy;
        this.transactions = transactions;
    }

    Sealed seal(ListImportId id, FileKey key) {
        return privacy.seal(FIELD, id.value(), key.text());
    }

    /** @throws org.linli.platform.web.ProblemException 409 when the rows are deleted */
    FileKey open(ListImport each, Purpose purpose) {
        Sealed kept = each.mustHaveRows();
        return FileKey.of(Objects.requireNonNull(transactions.execute(
                _ -> privacy.reveal(FIELD, each.id().value(), kept, purpose.reason, each.unit()))));
    }
}

package org.linli.platform.imports;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.platform.privacy.FileKey;
import org.linli.platform.privacy.PersonalField;
import org.linli.platform.privacy.Privacy;
import org.linli.platform.privacy.Sealed;
import org.linli.platform.web.ProblemException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals and opens the keys of imports whose files are full of names and telephones. Each opening is a reveal: audited
 * with who, when and why. The key is declared as the personal data that it opens: deleted in time, the file is gone.
 */
public final class FileKeys {

    /** Why a file is opened: what the audit says. */
    public enum Purpose {
        PREVIEW("查看待导入的行"),
        IMPORT("导入上传的文件"),
        ERRORS("下载未导入的行");

        private final String reason;

        Purpose(String reason) {
            this.reason = reason;
        }
    }

    private final PersonalField field;
    private final Privacy privacy;
    private final TransactionTemplate transactions;

    /** @param field in which the keys are kept */
    public FileKeys(PersonalField field, Privacy privacy, TransactionTemplate transactions) {
        this.field = field;
        this.privacy = privacy;
        this.transactions = transactions;
    }

    public Sealed seal(UUID importId, FileKey key) {
        return privacy.seal(field, importId, key.text());
    }

    /** @throws ProblemException 409 when the key is deleted, and so the file */
    public FileKey open(UUID importId, UnitId place, @Nullable Sealed kept, Purpose purpose) {
        Sealed key = mustBeKept(kept);
        return FileKey.of(Objects.requireNonNull(
                transactions.execute(_ -> privacy.reveal(field, importId, key, purpose.reason, place))));
    }

    /** @throws ProblemException 409 when the key is deleted, and so the file */
    public static Sealed mustBeKept(@Nullable Sealed kept) {
        if (kept == null) {
            throw ProblemException.conflict("import-file-deleted");
        }
        return kept;
    }
}

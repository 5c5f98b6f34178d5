package org.linli.search.intake;

import java.time.Period;
import java.util.Objects;
import org.linli.platform.privacy.FileKey;
import org.linli.platform.privacy.Masking;
import org.linli.platform.privacy.PersonalField;
import org.linli.platform.privacy.Privacy;
import org.linli.platform.privacy.Sealed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals and opens the keys of imports. Each opening is a reveal: audited with who, when and why. */
@Component
class ImportKeys {

    /** Why a file is opened: what the audit says. */
    enum Purpose {
        PREVIEW("预览上传的文件"),
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

    ImportKeys(ImportSettings settings, Privacy privacy, TransactionTemplate transactions) {
        this.field = field(settings);
        this.privacy = privacy;
        this.transactions = transactions;
    }

    /** A file is full of names and telephones, so its key is declared as the personal data that it opens. */
    static PersonalField field(ImportSettings settings) {
        return new PersonalField("imports", "file_key", Masking.HIDDEN, "导入居民意见建议的文件", "created_at", Period.ofDays((int)
                settings.keepFiles().toDays()));
    }

    Sealed seal(ImportId id, FileKey key) {
        return privacy.seal(field, id.value(), key.text());
    }

    /** @throws org.linli.platform.web.ProblemException 409 when the file is deleted */
    FileKey open(Import each, Purpose purpose) {
        Sealed kept = each.mustHaveFile();
        return FileKey.of(Objects.requireNonNull(transactions.execute(
                _ -> privacy.reveal(field, each.id().value(), kept, purpose.reason, each.place()))));
    }
}

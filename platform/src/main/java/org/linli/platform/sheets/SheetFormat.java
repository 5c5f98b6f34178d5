package org.linli.platform.sheets;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** What a file turned out to be. Shown with the preview, so that a wrong guess can be put right by the user. */
public sealed interface SheetFormat {

    /** @param sheet name of the sheet that is read: the first visible one */
    record Workbook(String sheet) implements SheetFormat {}

    /** @param delimiter what stands between two cells */
    record Text(Charset charset, char delimiter) implements SheetFormat {}

    /**
     * What the caller knows better than any guess.
     *
     * @param charset of a CSV file; absent to have it detected
     * @param delimiter of a CSV file; absent to have it detected
     */
    record Hint(@Nullable Charset charset, @Nullable Character delimiter) {

        /** Nothing is known: detect everything. */
        public static final Hint NONE = new Hint(null, null);
    }
}

package org.linli.search.receipt.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.linli.search.receipt.ReceiptCode;

/** A receipt, as it is shown once. */
@Schema(name = "Receipt")
record ReceiptView(
        @Schema(
                description = "What the resident reads the state by. It is kept as a digest only and never shown again",
                example = "k3m7p-w9xqa-2hcrt-yb6dn-fj4vs")
        String code) {

    static ReceiptView of(ReceiptCode code) {
        return new ReceiptView(code.shown());
    }
}

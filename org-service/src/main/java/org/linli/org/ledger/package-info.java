/** The unit tree as a ledger (X7): taken along as a spreadsheet, and handed in as one. */
@ApplicationModule(
        displayName = "Ledger",
        allowedDependencies = {"structure", "branch"})
@NullMarked
package org.linli.org.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** What the page of a unit shows: figures of its subtree, its history, and what a move or a close would change. */
@ApplicationModule(
        displayName = "Overview",
        allowedDependencies = {"structure", "branch", "account"})
@NullMarked
package org.linli.org.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The unit tree (O1): level schemes, units, the numbers that make a subtree one range, and finding a unit. */
@ApplicationModule(displayName = "Structure")
@NullMarked
package org.linli.org.structure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

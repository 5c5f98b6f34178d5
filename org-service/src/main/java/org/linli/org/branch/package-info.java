/** Party organisations and the units they cover (O2). */
@ApplicationModule(displayName = "Branches", allowedDependencies = "structure")
@NullMarked
package org.linli.org.branch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Who may sign in, what they are appointed to, and the systems of streets that call on their own (O11). */
@ApplicationModule(displayName = "Accounts")
@NullMarked
package org.linli.org.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

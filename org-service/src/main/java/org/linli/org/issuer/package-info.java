/** The OAuth 2.1 and OpenID Connect issuer: keys, clients, tokens and the sign-ins behind them (O11). */
@ApplicationModule(displayName = "Issuer")
@NullMarked
package org.linli.org.issuer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Signing in and out by OpenID Connect, and the tokens behind a signed-in browser. */
@NullMarked
package org.linli.portal.signin;

import org.jspecify.annotations.NullMarked;

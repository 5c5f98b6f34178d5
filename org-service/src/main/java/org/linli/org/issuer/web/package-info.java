/** The pages on which people sign in, and the issuer's own operations over HTTP. */
@NullMarked
package org.linli.org.issuer.web;

import org.jspecify.annotations.NullMarked;

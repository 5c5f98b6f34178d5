/** How much one caller may ask: a bucket per subject or address, a stricter one for signing in. */
@NullMarked
package org.linli.gateway.limit;

import org.jspecify.annotations.NullMarked;

/** Personal data: sealed in the field, masked on screen, revealed one at a time with a reason (X2). */
@NullMarked
package org.linli.platform.privacy;

import org.jspecify.annotations.NullMarked;

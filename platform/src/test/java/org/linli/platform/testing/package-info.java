/** A small service on real servers, for the platform's own tests. */
@NullMarked
package org.linli.platform.testing;

import org.jspecify.annotations.NullMarked;

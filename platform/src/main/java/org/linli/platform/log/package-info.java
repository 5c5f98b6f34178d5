/** What may stand in a log, and what may not: one place for plain lines and structured ones. */
@NullMarked
package org.linli.platform.log;

import org.jspecify.annotations.NullMarked;

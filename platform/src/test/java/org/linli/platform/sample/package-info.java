/** The smallest service: what the platform promises is shown on it. */
@NullMarked
package org.linli.platform.sample;

import org.jspecify.annotations.NullMarked;

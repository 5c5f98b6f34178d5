/** The endpoints of the {@code messaging} package. */
@NullMarked
package org.linli.platform.messaging.web;

import org.jspecify.annotations.NullMarked;

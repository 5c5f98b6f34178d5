/** The endpoints of the {@code audit} package. */
@NullMarked
package org.linli.platform.audit.web;

import org.jspecify.annotations.NullMarked;

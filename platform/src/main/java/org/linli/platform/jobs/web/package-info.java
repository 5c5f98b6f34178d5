/** The endpoints of the {@code jobs} package. */
@NullMarked
package org.linli.platform.jobs.web;

import org.jspecify.annotations.NullMarked;

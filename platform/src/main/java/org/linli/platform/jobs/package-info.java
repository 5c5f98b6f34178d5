/** Long work with progress that survives a restart. */
@NullMarked
package org.linli.platform.jobs;

import org.jspecify.annotations.NullMarked;

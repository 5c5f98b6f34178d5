/** Lists as files: exactly what a list shows, within the caller's scope. */
@NullMarked
package org.linli.volunteer.export;

import org.jspecify.annotations.NullMarked;

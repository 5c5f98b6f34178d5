/**
 * A file's way in, from the upload to the rows that come back to be mended: what every import of sheets shares. What a
 * row means, and where it is kept, is each feature's own.
 */
@NullMarked
package org.linli.platform.imports;

import org.jspecify.annotations.NullMarked;

/** Lists taken along as sheets: page by page in constant memory, in the reader's words, and recorded. */
@NullMarked
package org.linli.platform.exports;

import org.jspecify.annotations.NullMarked;

/** Lists as files (X7): the same columns whether workbook or text, page by page in constant memory. */
@NullMarked
package org.linli.property.sheet;

import org.jspecify.annotations.NullMarked;

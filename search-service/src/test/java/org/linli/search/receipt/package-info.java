@NullMarked
package org.linli.search.receipt;

import org.jspecify.annotations.NullMarked;

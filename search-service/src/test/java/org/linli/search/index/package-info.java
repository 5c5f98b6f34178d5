@NullMarked
package org.linli.search.index;

import org.jspecify.annotations.NullMarked;

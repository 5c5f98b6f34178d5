@NullMarked
package org.linli.search.hot;

import org.jspecify.annotations.NullMarked;

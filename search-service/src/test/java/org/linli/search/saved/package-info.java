@NullMarked
package org.linli.search.saved;

import org.jspecify.annotations.NullMarked;

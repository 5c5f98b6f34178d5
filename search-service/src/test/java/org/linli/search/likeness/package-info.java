@NullMarked
package org.linli.search.likeness;

import org.jspecify.annotations.NullMarked;

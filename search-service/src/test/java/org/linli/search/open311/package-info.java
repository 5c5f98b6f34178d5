@NullMarked
package org.linli.search.open311;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.linli.search.matter;

import org.jspecify.annotations.NullMarked;

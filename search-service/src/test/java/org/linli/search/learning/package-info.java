@NullMarked
package org.linli.search.learning;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.linli.search.opinion;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.linli.org.overview;

import org.jspecify.annotations.NullMarked;

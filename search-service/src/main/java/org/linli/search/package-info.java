@NullMarked
package org.linli.search;

import org.jspecify.annotations.NullMarked;

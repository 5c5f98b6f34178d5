@NullMarked
package org.linli.search.analysis;

import org.jspecify.annotations.NullMarked;

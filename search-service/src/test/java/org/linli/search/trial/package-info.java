@NullMarked
package org.linli.search.trial;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.linli.search.bulk;

import org.jspecify.annotations.NullMarked;

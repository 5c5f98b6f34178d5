@NullMarked
package org.linli.search.query;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.linli.search.find;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.linli.search.contract;

import org.jspecify.annotations.NullMarked;

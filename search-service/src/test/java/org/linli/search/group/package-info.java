@NullMarked
package org.linli.search.group;

import org.jspecify.annotations.NullMarked;

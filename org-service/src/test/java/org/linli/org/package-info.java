@NullMarked
package org.linli.org;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.linli.platform.start;

import org.jspecify.annotations.NullMarked;

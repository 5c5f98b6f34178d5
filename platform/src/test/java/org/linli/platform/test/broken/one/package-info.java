@NullMarked
package org.linli.platform.test.broken.one;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.linli.platform.test.broken.two;

import org.jspecify.annotations.NullMarked;

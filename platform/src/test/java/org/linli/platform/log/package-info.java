@NullMarked
package org.linli.platform.log;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.linli.platform.projection;

import org.jspecify.annotations.NullMarked;

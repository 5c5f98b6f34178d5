@NullMarked
package org.linli.platform.imports;

import org.jspecify.annotations.NullMarked;

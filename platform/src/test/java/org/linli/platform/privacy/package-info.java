@NullMarked
package org.linli.platform.privacy;

import org.jspecify.annotations.NullMarked;

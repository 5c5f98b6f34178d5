@NullMarked
package org.linli.platform.scope;

import org.jspecify.annotations.NullMarked;

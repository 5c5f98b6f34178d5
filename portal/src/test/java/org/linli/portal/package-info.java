@NullMarked
package org.linli.portal;

import org.jspecify.annotations.NullMarked;

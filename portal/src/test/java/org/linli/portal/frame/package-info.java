@NullMarked
package org.linli.portal.frame;

import org.jspecify.annotations.NullMarked;

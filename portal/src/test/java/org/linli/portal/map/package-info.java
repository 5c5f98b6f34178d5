@NullMarked
package org.linli.portal.map;

import org.jspecify.annotations.NullMarked;

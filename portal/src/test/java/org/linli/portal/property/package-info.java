@NullMarked
package org.linli.portal.property;

import org.jspecify.annotations.NullMarked;

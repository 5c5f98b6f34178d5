@NullMarked
package org.linli.portal.opinion;

import org.jspecify.annotations.NullMarked;

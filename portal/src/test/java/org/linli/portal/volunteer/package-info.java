@NullMarked
package org.linli.portal.volunteer;

import org.jspecify.annotations.NullMarked;

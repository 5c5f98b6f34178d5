/** Words in two languages. */
@NullMarked
package org.linli.portal.text;

import org.jspecify.annotations.NullMarked;

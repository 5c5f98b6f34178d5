/** The place one looks at: a unit and all below it. Everything on screen follows it. */
@NullMarked
package org.linli.portal.place;

import org.jspecify.annotations.NullMarked;

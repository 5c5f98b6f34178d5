/** What stands around every page: place, search, rooms, language, theme, user. */
@NullMarked
package org.linli.portal.frame;

import org.jspecify.annotations.NullMarked;

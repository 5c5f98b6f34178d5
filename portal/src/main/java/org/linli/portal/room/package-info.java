/** What a room brings along, and which rooms there are. */
@NullMarked
package org.linli.portal.room;

import org.jspecify.annotations.NullMarked;

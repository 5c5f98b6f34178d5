/** What day it is, and which days count. */
@NullMarked
package org.linli.platform.calendar;

import org.jspecify.annotations.NullMarked;

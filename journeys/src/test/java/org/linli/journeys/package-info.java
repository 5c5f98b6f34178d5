/** What people do with the suite, from the sign-in to the file they take along, in a real browser. */
@NullMarked
package org.linli.journeys;

import org.jspecify.annotations.NullMarked;

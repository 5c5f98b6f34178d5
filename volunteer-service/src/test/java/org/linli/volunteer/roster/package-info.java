@NullMarked
package org.linli.volunteer.roster;

import org.jspecify.annotations.NullMarked;

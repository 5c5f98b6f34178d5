/** Volunteers (志愿者): who helps, where, and with what skills (V1). */
@NullMarked
package org.linli.volunteer.roster;

import org.jspecify.annotations.NullMarked;

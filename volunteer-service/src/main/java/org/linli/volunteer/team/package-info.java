/** Teams of volunteers (队伍), their members and their captains (V2). */
@NullMarked
package org.linli.volunteer.team;

import org.jspecify.annotations.NullMarked;

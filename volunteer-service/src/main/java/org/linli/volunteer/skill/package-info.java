/** What volunteers can do (技能): one catalogue for the city (V1). */
@NullMarked
package org.linli.volunteer.skill;

import org.jspecify.annotations.NullMarked;

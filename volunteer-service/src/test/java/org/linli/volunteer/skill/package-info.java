@NullMarked
package org.linli.volunteer.skill;

import org.jspecify.annotations.NullMarked;

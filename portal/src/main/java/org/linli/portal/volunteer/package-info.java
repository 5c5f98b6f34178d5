/** Room 志愿: teams, volunteers and what they can do, on volunteer-service. */
@NullMarked
package org.linli.portal.volunteer;

import org.jspecify.annotations.NullMarked;

/** Files of teams and volunteers over HTTP. */
@NullMarked
package org.linli.volunteer.intake.web;

import org.jspecify.annotations.NullMarked;

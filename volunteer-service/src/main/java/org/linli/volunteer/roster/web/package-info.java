/** Volunteers over HTTP. */
@NullMarked
package org.linli.volunteer.roster.web;

import org.jspecify.annotations.NullMarked;

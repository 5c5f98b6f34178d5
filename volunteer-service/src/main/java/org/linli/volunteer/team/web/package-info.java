/** Teams over HTTP. */
@NullMarked
package org.linli.volunteer.team.web;

import org.jspecify.annotations.NullMarked;

/** The catalogue of skills over HTTP. */
@NullMarked
package org.linli.volunteer.skill.web;

import org.jspecify.annotations.NullMarked;

/** Figures over HTTP. */
@NullMarked
package org.linli.volunteer.figures.web;

import org.jspecify.annotations.NullMarked;

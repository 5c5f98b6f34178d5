/** The portal: one room per service, a frame around them and a home page that brings them together. */
@NullMarked
package org.linli.portal;

import org.jspecify.annotations.NullMarked;

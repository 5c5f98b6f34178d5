/** Places as answers show them. */
@NullMarked
package org.linli.platform.places.web;

import org.jspecify.annotations.NullMarked;

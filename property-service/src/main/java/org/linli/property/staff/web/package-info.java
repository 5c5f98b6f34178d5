/** Staff over HTTP. */
@NullMarked
package org.linli.property.staff.web;

import org.jspecify.annotations.NullMarked;

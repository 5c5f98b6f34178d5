/** Matters over HTTP. */
@NullMarked
package org.linli.property.matter.web;

import org.jspecify.annotations.NullMarked;

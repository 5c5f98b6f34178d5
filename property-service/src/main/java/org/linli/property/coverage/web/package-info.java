/** Coverage over HTTP. */
@NullMarked
package org.linli.property.coverage.web;

import org.jspecify.annotations.NullMarked;

/** The service's OpenAPI 3.1 document, written from the code. */
@NullMarked
package org.linli.platform.openapi;

import org.jspecify.annotations.NullMarked;

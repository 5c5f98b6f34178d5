/** Companies over HTTP. */
@NullMarked
package org.linli.property.company.web;

import org.jspecify.annotations.NullMarked;

/** Services of compounds over HTTP. */
@NullMarked
package org.linli.property.service.web;

import org.jspecify.annotations.NullMarked;

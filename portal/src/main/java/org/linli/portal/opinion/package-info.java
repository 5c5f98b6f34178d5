/** Room 意见: what residents say. Speaks with search-service. */
@NullMarked
package org.linli.portal.opinion;

import org.jspecify.annotations.NullMarked;

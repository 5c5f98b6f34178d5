/** What a resident said once, on one channel (意见建议): kept in PostgreSQL, which is the truth. */
@NullMarked
package org.linli.search.opinion;

import org.jspecify.annotations.NullMarked;

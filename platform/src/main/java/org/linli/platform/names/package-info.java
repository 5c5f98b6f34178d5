/** What a service's things are called, as the search service copies it: one page after the other, without anything personal. */
@NullMarked
package org.linli.platform.names;

import org.jspecify.annotations.NullMarked;

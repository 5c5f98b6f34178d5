/** Pictures and papers that come with an opinion (附件): told by their content, without metadata, encrypted, in a store. */
@NullMarked
package org.linli.search.attachment;

import org.jspecify.annotations.NullMarked;

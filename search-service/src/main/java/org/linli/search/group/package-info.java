/** Opinions that say the same, put together by a clerk (诉求归并). */
@NullMarked
package org.linli.search.group;

import org.jspecify.annotations.NullMarked;

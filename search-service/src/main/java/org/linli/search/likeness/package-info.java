/** What opinions have in common: others that may say the same (诉求归并), and what those tell of a new one. */
@NullMarked
package org.linli.search.likeness;

import org.jspecify.annotations.NullMarked;

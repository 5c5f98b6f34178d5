/**
 * Searches that somebody keeps under a name (常用查询, S7), and what is new in them: each new opinion is held against the
 * searches that want to be told of it.
 */
@NullMarked
package org.linli.search.saved;

import org.jspecify.annotations.NullMarked;

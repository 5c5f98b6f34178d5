/**
 * Which words mean the same and which belong together (词典与同义词): kept by the city as editions, and read into every
 * query while it is asked (S8).
 */
@NullMarked
package org.linli.search.vocabulary;

import org.jspecify.annotations.NullMarked;

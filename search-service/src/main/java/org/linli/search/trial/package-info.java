/**
 * What an edition of the vocabulary would change (试算): the city's own questions asked by the published words and by the
 * draft's, before anybody searches by them (S8).
 */
@NullMarked
package org.linli.search.trial;

import org.jspecify.annotations.NullMarked;

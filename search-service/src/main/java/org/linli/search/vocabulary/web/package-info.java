/** The API of the vocabulary. */
@NullMarked
package org.linli.search.vocabulary.web;

import org.jspecify.annotations.NullMarked;

/**
 * What decided opinions teach of a new one (S3): which body answers it, what it is about. A model for the whole city, learned
 * in the background. It knows parts of words and says names of bodies and categories, never an opinion.
 */
@NullMarked
package org.linli.search.learning;

import org.jspecify.annotations.NullMarked;

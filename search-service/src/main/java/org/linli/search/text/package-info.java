/**
 * Chinese text, made comparable: one normalisation for what is written and what is asked for, in Elasticsearch and in
 * PostgreSQL alike.
 */
@NullMarked
package org.linli.search.text;

import org.jspecify.annotations.NullMarked;

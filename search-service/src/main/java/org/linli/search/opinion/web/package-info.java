/** The API of opinions. */
@NullMarked
package org.linli.search.opinion.web;

import org.jspecify.annotations.NullMarked;

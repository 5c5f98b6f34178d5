/** The API of the analysis. */
@NullMarked
package org.linli.search.analysis.web;

import org.jspecify.annotations.NullMarked;

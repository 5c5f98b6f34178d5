/** The API of hot issues. */
@NullMarked
package org.linli.search.hot.web;

import org.jspecify.annotations.NullMarked;

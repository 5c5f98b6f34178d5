/** The API of file imports. */
@NullMarked
package org.linli.search.intake.web;

import org.jspecify.annotations.NullMarked;

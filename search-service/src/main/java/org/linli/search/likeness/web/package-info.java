/** The API of what opinions have in common. */
@NullMarked
package org.linli.search.likeness.web;

import org.jspecify.annotations.NullMarked;

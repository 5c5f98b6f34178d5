/** The API of groups. */
@NullMarked
package org.linli.search.group.web;

import org.jspecify.annotations.NullMarked;

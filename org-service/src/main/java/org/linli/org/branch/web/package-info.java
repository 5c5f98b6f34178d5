/** Party organisations and coverage over HTTP. */
@NullMarked
package org.linli.org.branch.web;

import org.jspecify.annotations.NullMarked;

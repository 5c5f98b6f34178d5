/** What every service shares and no domain owns. One package per concern; none of them knows a domain. */
@NullMarked
package org.linli.platform;

import org.jspecify.annotations.NullMarked;

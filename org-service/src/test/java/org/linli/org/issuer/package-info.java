@NullMarked
package org.linli.org.issuer;

import org.jspecify.annotations.NullMarked;

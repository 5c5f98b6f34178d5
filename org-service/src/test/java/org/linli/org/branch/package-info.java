@NullMarked
package org.linli.org.branch;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.linli.platform.exports;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.linli.platform.security;

import org.jspecify.annotations.NullMarked;

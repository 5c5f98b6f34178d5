@NullMarked
package org.linli.portal.signin;

import org.jspecify.annotations.NullMarked;

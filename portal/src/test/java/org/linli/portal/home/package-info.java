@NullMarked
package org.linli.portal.home;

import org.jspecify.annotations.NullMarked;

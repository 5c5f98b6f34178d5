@NullMarked
package org.linli.portal.contract;

import org.jspecify.annotations.NullMarked;

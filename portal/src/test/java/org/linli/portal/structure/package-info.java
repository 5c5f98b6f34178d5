@NullMarked
package org.linli.portal.structure;

import org.jspecify.annotations.NullMarked;

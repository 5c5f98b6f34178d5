@NullMarked
package org.linli.portal.ui;

import org.jspecify.annotations.NullMarked;

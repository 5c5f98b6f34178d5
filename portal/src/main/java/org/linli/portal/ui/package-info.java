/** The shared components, each once. Rooms fill them and bring no look of their own. */
@NullMarked
package org.linli.portal.ui;

import org.jspecify.annotations.NullMarked;

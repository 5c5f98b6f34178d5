@NullMarked
package org.linli.platform.database;

import org.jspecify.annotations.NullMarked;

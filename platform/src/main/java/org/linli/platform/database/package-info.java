/** The two pools, the hook that tells PostgreSQL the scope, and the guard over the roles. */
@NullMarked
package org.linli.platform.database;

import org.jspecify.annotations.NullMarked;

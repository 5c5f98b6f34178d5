/** Room 组织: who is responsible where. Speaks with org-service. */
@NullMarked
package org.linli.portal.structure;

import org.jspecify.annotations.NullMarked;

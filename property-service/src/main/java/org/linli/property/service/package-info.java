/** Which company serves which compound, from when to when (服务关系, P1). */
@NullMarked
package org.linli.property.service;

import org.jspecify.annotations.NullMarked;

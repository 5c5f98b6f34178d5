@NullMarked
package org.linli.portal.service;

import org.jspecify.annotations.NullMarked;

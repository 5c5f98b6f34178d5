@NullMarked
package org.linli.property.service;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.linli.platform.test.broken.one.web;

import org.jspecify.annotations.NullMarked;

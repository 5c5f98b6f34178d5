@NullMarked
package org.linli.search.open311.web;

import org.jspecify.annotations.NullMarked;

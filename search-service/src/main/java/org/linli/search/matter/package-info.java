/** The matters of property-service that opinions are adopted into: how one is opened, and where one stands. */
@NullMarked
package org.linli.search.matter;

import org.jspecify.annotations.NullMarked;

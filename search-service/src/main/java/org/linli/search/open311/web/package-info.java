/** The API of Open311 GeoReport v2, in XML and JSON. */
@NullMarked
package org.linli.search.open311.web;

import org.jspecify.annotations.NullMarked;

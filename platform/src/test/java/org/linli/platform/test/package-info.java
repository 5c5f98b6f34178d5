/**
 * What every service tests with: the real servers, tokens, a small tree, the OpenAPI document's drift, the matrix of
 * who may do what, and the rules of the house.
 */
@NullMarked
package org.linli.platform.test;

import org.jspecify.annotations.NullMarked;

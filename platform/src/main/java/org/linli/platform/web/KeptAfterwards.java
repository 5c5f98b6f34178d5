package org.linli.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A POST that waits for something slow, and so must not hold a database connection meanwhile. It runs before its
 * {@code Idempotency-Key} is taken, and its answer is kept afterwards. That needs an operation that does by itself the same
 * thing once: two at once with one key both run, and after a crash in between the second try runs again.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface KeptAfterwards {

    String because();
}

package org.linli.platform.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;

/** The name that {@link WholeService} had, for tests that were begun under it. To be deleted with the last of them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@WholeService
public @interface LinliIntegrationTest {

    @AliasFor(annotation = WholeService.class)
    boolean elasticsearch() default false;

    @AliasFor(annotation = WholeService.class)
    boolean projection() default false;

    @AliasFor(annotation = WholeService.class)
    String apart() default "";
}

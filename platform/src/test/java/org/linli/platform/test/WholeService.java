package org.linli.platform.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/**
 * Runs the whole service on a free port with real servers: a database of its own and RabbitMQ. Test classes with the
 * same settings share one service and one database, so each works in a tree of its own ({@link TestPlaces}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
public @interface WholeService {

    /** Whether Elasticsearch is started too; its address is then {@code linli.elasticsearch.url}. */
    boolean elasticsearch() default false;

    /** Whether the service follows org-service's tree; otherwise a test writes the tree itself ({@link TestPlaces}). */
    boolean projection() default false;

    /** Another text gives a service and a database shared with nobody who names another. */
    String apart() default "";
}

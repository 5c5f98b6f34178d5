package org.linli.platform.sample;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.linli.platform.test.WholeService;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** The sample service; {@link IntegrationTest} runs it. */
@SpringBootApplication
public class SampleService {

    /** A {@link WholeService} of the sample service. Its settings stand here, since services see these classes too. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @WholeService
    @ContextConfiguration(classes = SampleService.class)
    @TestPropertySource(
            properties = {"linli.service=sample", "spring.flyway.locations=classpath:db/platform,classpath:db/sample"})
    public @interface IntegrationTest {}
}

package org.linli.search.attachment;

import java.util.List;
import java.util.Objects;
import org.linli.platform.privacy.PersonalFields;
import org.linli.platform.start.UnsafeStartException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one store there is, and the notes twice: within the caller's transaction, and beside it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AttachmentSettings.class)
class AttachmentConfiguration {

    /** @throws UnsafeStartException when it is open where to keep them: they must not be lost with a pod */
    @Bean
    AttachmentStore attachmentStore(AttachmentSettings settings) {
        settings.mustNameOneStore();
        return settings.s3().isNamed()
                ? new BucketStore(settings.s3())
                : new FolderStore(Objects.requireNonNull(settings.folder()));
    }

    @Bean
    PersonalFields attachedPersonalFields(AttachmentSettings settings) {
        return () -> List.of(settings.keyField());
    }

    @Bean
    Leftovers leftovers(JdbcClient jdbc) {
        return new Leftovers(jdbc);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("jobs")
    Leftovers leftoversBeside(@Qualifier("jobs") JdbcClient jdbc) {
        return new Leftovers(jdbc);
    }
}

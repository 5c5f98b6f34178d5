package org.linli.platform.audit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the audit is kept.
 *
 * @param key signs where the chain ends; any long random text, kept outside the database
 * @param retention how long entries are kept; the start refuses less than 180 days
 * @param every how often committed entries are chained
 */
@ConfigurationProperties("linli.audit")
record AuditProperties(
        @DefaultValue("") String key,
        @DefaultValue("365d") Duration retention,
        @DefaultValue("500ms") Duration every) {

    @Override
    public String toString() {
        return "AuditProperties[retention=" + retention + "]";
    }
}

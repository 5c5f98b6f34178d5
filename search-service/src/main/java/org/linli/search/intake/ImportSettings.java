package org.linli.search.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How files are taken in.
 *
 * @param takeContacts whether columns that tell who spoke are taken in unless somebody leaves them out; otherwise they
 *     are left out unless somebody takes them in
 * @param keepFiles how long an uploaded file and its failed rows are kept, started or not
 * @param rowsPerStep rows that are kept in one transaction, together with the checkpoint
 */
@ConfigurationProperties("linli.search.imports")
public record ImportSettings(
        @DefaultValue("false") boolean takeContacts,
        @DefaultValue("30d") Duration keepFiles,
        @DefaultValue("500") int rowsPerStep) {}

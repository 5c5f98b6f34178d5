package org.linli.platform.database;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The service's database and the roles it is reached by. {@code docs/decisions/0020} says why there are four.
 *
 * @param url JDBC address
 * @param owner owns the tables; used by the migrations only
 * @param app owns nothing and is bound by row-level security
 * @param jobs sees every row; for the machinery, which works for no caller
 * @param city name of the role, without login, that the app role takes for a transaction over the whole city
 */
@Validated
@ConfigurationProperties("linli.database")
public record DatabaseProperties(
        @NotBlank String url,
        @Valid Login owner,
        @Valid Login app,
        @Valid Login jobs,
        @NotBlank String city) {

    /**
     * @param pool how many connections at most; counts for jobs, the app's pool is {@code spring.datasource.hikari.*}
     */
    public record Login(
            @NotBlank String username,
            String password,
            @DefaultValue("6") int pool) {

        @Override
        public String toString() {
            return username;
        }
    }
}

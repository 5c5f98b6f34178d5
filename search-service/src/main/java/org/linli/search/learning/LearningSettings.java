package org.linli.search.learning;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When is learned anew, and from how much.
 *
 * @param least under so many decided opinions nothing is learned, and so many more than last time are reason to learn anew
 *     before its day is over
 * @param most opinions learned from, the newest of each answer; bounds memory and time
 * @param every after this long it is learned anew, since decisions are also put right
 */
@ConfigurationProperties("linli.search.learning")
record LearningSettings(
        @DefaultValue("200") int least,
        @DefaultValue("30000") int most,
        @DefaultValue("24h") Duration every) {

    LearningSettings {
        if (least < 20 || most < least || most > 60_000) {
            throw new IllegalArgumentException(
                    "linli.search.learning.least is at least 20, .most from that up to 60,000");
        }
    }
}

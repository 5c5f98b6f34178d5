package org.linli.org;

import org.junit.jupiter.api.Test;
import org.linli.platform.test.MessageRules;

class MessagesUnitTest {

    /** What the audit calls things. */
    private static final String[] ACTIONS = {
        "account.disable",
        "account.enable",
        "account.recovery-codes-renewed",
        "account.second-factor-begin",
        "account.second-factor-off",
        "account.second-factor-on",
        "unit.close",
        "unit.count-households",
        "unit.create",
        "unit.move",
        "unit.rename"
    };

    @Test
    void allThatIsSaidHasItsWordsInBothLanguages() {
        MessageRules.assertHold("org.linli.org", ACTIONS);
    }
}

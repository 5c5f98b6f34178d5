package org.linli.search;

import org.junit.jupiter.api.Test;
import org.linli.platform.test.MessageRules;

class MessagesUnitTest {

    @Test
    void allThatIsSaidHasItsWordsInBothLanguages() {
        MessageRules.assertHold("org.linli.search");
    }
}

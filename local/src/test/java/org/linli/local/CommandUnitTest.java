package org.linli.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandUnitTest {

    @Test
    void upTakesItsTwoOptionsInAnyOrder() {
        assertThat(parse("up")).isEqualTo(new Command.Up(false, false));
        assertThat(parse("up --detach --fresh")).isEqualTo(new Command.Up(true, true));
    }

    @Test
    void logsNeedOneName() {
        assertThat(parse("logs org-service")).isEqualTo(new Command.Logs("org-service", false));
        assertThat(parse("logs -f gateway")).isEqualTo(new Command.Logs("gateway", true));
        assertThatThrownBy(() -> parse("logs")).isInstanceOf(Refusal.class);
    }

    @Test
    void aLogsNameCannotLeaveTheFolderOfLogs() {
        assertThatThrownBy(() -> parse("logs ../secrets.properties")).isInstanceOf(Refusal.class);
    }

    @Test
    void noWordsAskForHelp() {
        assertThat(Command.parse(List.of())).isEqualTo(new Command.Help());
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "up --force", "down now", "status -v"})
    void whatIsNotKnownIsSaidInOneSentence(String line) {
        assertThatThrownBy(() -> parse(line)).isInstanceOf(Refusal.class).hasMessageNotContaining("\n");
    }

    private static Command parse(String line) {
        return Command.parse(List.of(line.split(" ", -1)));
    }
}

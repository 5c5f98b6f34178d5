package org.linli.search.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Repository;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.TestTokens;
import org.linli.platform.test.WholeService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A street's own app does what docs/open311.md says, line by line; only its token comes from the test. */
@WholeService
class Open311PageIntegrationTest {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");
    private static final String ADDRESS = "LINLI=http://127.0.0.1:8080\n";
    private static final Pattern TOKEN = Pattern.compile("(?m)^TOKEN=.*/oauth2/token .*$");
    private static final long LONGEST_MINUTES = 5;

    /** Says what each request was answered, beside what the page shows; only a program that fails ends the walk. */
    private static final String PRELUDE = """
            set -euo pipefail
            curl() { command curl -w '%{stderr}HTTP %{http_code} %{method} %{url}\\n' "$@"; }
            """;

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    @TempDir
    Path folder;

    @Test
    void everyLineOfThePageDoesWhatItSays() throws Exception {
        File shown = folder.resolve("shown").toFile();
        File told = folder.resolve("told").toFile();

        int exitCode = walk(shown, told);

        String walk = Files.readString(shown.toPath()) + Files.readString(told.toPath());
        List<String> answers = Files.readAllLines(told.toPath());
        assertThat(exitCode).as(walk).isZero();
        assertThat(answers.subList(0, answers.size() - 1)).as(walk).allMatch(answer -> answer.startsWith("HTTP 2"));
        // The page's last request is one that is refused, to show how that is said.
        assertThat(answers.getLast()).startsWith("HTTP 404").endsWith("/requests.xml");
        assertThat(walk)
                .contains("<discovery>", "elevator 电梯", "<status>open</status>", "阳光小区3号楼2单元")
                .contains("\"state\": \"RECEIVED\"", "There is no such service: moon-dust")
                .doesNotContain("13812345678", "李小明");
    }

    private int walk(File shown, File told) throws IOException, InterruptedException {
        String page = Files.readString(Repository.root().resolve("docs/open311.md"));
        String lines =
                BLOCK.matcher(page).results().map(block -> block.group(1)).collect(Collectors.joining("\n"));
        assertThat(lines).contains(ADDRESS).containsPattern(TOKEN);
        String token = TestTokens.of(Role.CLERK, new TestPlaces(jobs).street);
        String script = TOKEN.matcher(lines.replace(ADDRESS, "LINLI=http://127.0.0.1:%d%n".formatted(port)))
                .replaceFirst("TOKEN=" + token);
        Process bash = new ProcessBuilder(
                        "bash",
                        Files.writeString(folder.resolve("page.sh"), PRELUDE + script)
                                .toString())
                .directory(folder.toFile())
                .redirectOutput(shown)
                .redirectError(told)
                .start();
        if (!bash.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            bash.destroyForcibly();
        }
        return bash.waitFor();
    }
}

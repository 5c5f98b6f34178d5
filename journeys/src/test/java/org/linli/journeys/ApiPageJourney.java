package org.linli.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A street's own system does what docs/api.md says, line by line, with a ledger in place of the reader's file. */
class ApiPageJourney {

    private static final Path PAGE = Path.of("..", "docs", "api.md");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");
    private static final String ADDRESS = "http://127.0.0.1:8080";
    private static final long LONGEST_MINUTES = 15;

    private static final int GOOD = 12;
    private static final int ON_NO_DAY = 3;

    /** Says what each request was answered, beside what the page shows; only a program that fails ends the walk. */
    private static final String PRELUDE = """
            set -euo pipefail
            curl() { command curl -w '%{stderr}HTTP %{http_code} %{method} %{url}\\n' "$@"; }
            """;

    /** @param shown what the lines printed */
    private record Walk(int exitCode, String shown, List<String> answers) {}

    @TempDir
    private Path folder;

    @Test
    void everyLineOfThePageDoesWhatItSays() throws Exception {
        Files.write(folder.resolve("opinions.xlsx"), ledger().asFile().buffer);

        Walk walk = walk();

        assertThat(walk.exitCode()).as(walk.toString()).isZero();
        assertThat(walk.answers().subList(0, walk.answers().size() - 1))
                .as(walk.toString())
                .allMatch(answer -> answer.startsWith("HTTP 2"));
        // The page's last request is one that is refused, to show how that is said.
        assertThat(walk.answers().getLast()).startsWith("HTTP 4").endsWith("/opinions");
        assertThat(walk.shown()).contains("\"fields\": [", "\"added\": " + GOOD, "\"failed\": " + ON_NO_DAY);
        assertThat(json("preview.json").at("/file/mapping/columns").size()).isEqualTo(4);
        assertThat(json("page.json").path("items").size()).isEqualTo(5);
        assertThat(json("page.json").path("facets").size()).isEqualTo(5);
        assertThat(rows("failed.xlsx")).isEqualTo(1 + ON_NO_DAY);
        assertThat(rows("result.xlsx")).isGreaterThan(1);
    }

    private static Sheet ledger() {
        List<List<String>> rows = new ArrayList<>();
        for (int number = 1; number <= GOOD; number++) {
            rows.add(List.of(
                    "API-" + number,
                    "小区南门的物业第 %d 次没有回应，请街道协调".formatted(number),
                    "2026-10-%02d".formatted(number),
                    "物业管理"));
        }
        for (int number = 1; number <= ON_NO_DAY; number++) {
            rows.add(List.of("API-X" + number, "日期写错的第 %d 条".formatted(number), "2026-13-0" + number, "物业管理"));
        }
        return new Sheet("opinions.xlsx", List.of("编号", "内容", "时间", "类别"), rows);
    }

    /** One shell for all blocks, as a reader has it. */
    private Walk walk() throws IOException, InterruptedException {
        String page = Files.readString(PAGE);
        String lines =
                BLOCK.matcher(page).results().map(block -> block.group(1)).collect(Collectors.joining("\n"));
        assertThat(lines).contains("LINLI=" + ADDRESS, "FILE=opinions.xlsx");
        Path script = Files.writeString(
                folder.resolve("page.sh"),
                PRELUDE + lines.replace(ADDRESS, address().toString()));
        File shown = folder.resolve("shown").toFile();
        File told = folder.resolve("told").toFile();
        Process bash = new ProcessBuilder("bash", script.toString())
                .directory(folder.toFile())
                .redirectOutput(shown)
                .redirectError(told)
                .start();
        if (!bash.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            bash.destroyForcibly();
        }
        return new Walk(bash.waitFor(), Files.readString(shown.toPath()), Files.readAllLines(told.toPath()));
    }

    private static URI address() {
        return Journey.address();
    }

    private JsonNode json(String file) throws IOException {
        return JsonMapper.shared().readTree(Files.readAllBytes(folder.resolve(file)));
    }

    private long rows(String file) throws IOException {
        try (var workbook = new ReadableWorkbook(folder.resolve(file).toFile());
                var rows = workbook.getFirstSheet().openStream()) {
            return rows.count();
        }
    }
}

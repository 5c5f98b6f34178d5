package org.linli.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinliUnitTest {

    @TempDir
    private Path folder;

    @Test
    void aFolderThatCannotBeWrittenToIsSaidAndNothingStarts() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThat(up(Map.of("LINLI_FOLDER", file.resolve("below").toString()))).isEqualTo(1);
    }

    @Test
    void aWrongSettingIsSaidBeforeAnythingIsDeleted() throws IOException {
        Path kept = Files.createFile(folder.resolve("secrets.properties"));

        assertThat(up(Map.of("LINLI_FOLDER", folder.toString(), "LINLI_PORT", "door")))
                .isEqualTo(1);

        assertThat(kept).exists();
    }

    @Test
    void startingOverForgetsAllButWhatWasUnpacked() throws IOException {
        LocalFolder run = filledRun();

        Linli.startOver(run, LocalSettings.from(Map.of()));

        assertThat(folder).isDirectoryNotContaining(part -> !part.endsWith("apps"));
    }

    @Test
    void startingOverKeepsTheSecretsOfDataInAnOutsidePostgres() throws IOException {
        LocalFolder run = filledRun();

        Linli.startOver(run, LocalSettings.from(Map.of("LINLI_POSTGRES_URL", "postgresql://127.0.0.1:5432")));

        assertThat(run.secrets()).exists();
        assertThat(run.demoMark()).doesNotExist();
        assertThat(run.data("elasticsearch")).doesNotExist();
    }

    @Test
    void startingOverLeavesARunOfItsOwnAlone() throws IOException {
        LocalFolder measured = new LocalFolder(folder, folder.resolve("bench"));
        Files.createDirectories(measured.root());
        Files.createFile(measured.lock());

        Linli.startOver(filledRun(), LocalSettings.from(Map.of()));

        assertThat(measured.lock()).exists();
    }

    private LocalFolder filledRun() throws IOException {
        LocalFolder run = new LocalFolder(folder, folder);
        Files.createDirectories(run.app("gateway"));
        Files.createDirectories(run.data("elasticsearch"));
        Files.createFile(run.secrets());
        Files.createFile(run.demoMark());
        return run;
    }

    @Test
    void theDiskIsLookedAtBeforeTheFolderIsThere() {
        LocalFolder run = new LocalFolder(folder, folder.resolve("not").resolve("yet"));

        assertThat(run.freeBytes()).isPositive();
    }

    private int up(Map<String, String> environment) {
        return Linli.run(List.of(folder.toString(), "up", "--fresh", "--detach"), environment);
    }
}

package org.linli.search.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FolderStoreUnitTest extends AttachmentStoreContract {

    @Override
    AttachmentStore store() {
        return new FolderStore(root());
    }

    private Path root() {
        return folder.resolve("store");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(root())) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Override
    Path fileOf(AttachmentId content) throws IOException {
        return files().stream()
                .filter(file -> file.endsWith(content.toString()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nothingUnfinishedStaysBehind() throws IOException {
        Path given = Files.write(folder.resolve("given"), content(1));
        store().put(id, given);
        assertThat(files()).singleElement().satisfies(file -> assertThat(file).hasFileName(id.toString()));

        Files.write(files().getFirst().resolveSibling(id + ".part"), content(1));
        store().delete(id);

        assertThat(files()).isEmpty();
    }

    @Test
    void aFolderThatIsNoneIsSaidToBeUnwell() throws IOException {
        Files.write(root(), new byte[] {1});

        assertThatThrownBy(() -> store().check()).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> store().put(id, root())).isInstanceOf(IOException.class);
    }
}

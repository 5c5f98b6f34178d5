package org.linli.search.attachment;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Contents as files of a folder, in 256 folders by the last two digits of their ids: those are random, the first are the
 * time. Several instances need a folder that all of them see.
 */
final class FolderStore implements AttachmentStore {

    private static final String UNFINISHED = ".part";
    private static final int DIGITS = 2;

    private final Path root;

    FolderStore(Path root) {
        this.root = root;
    }

    /** Written beside its place, flushed to the disk, and only then put there. */
    @Override
    public void put(AttachmentId id, Path content) throws IOException {
        Path place = place(id);
        Files.createDirectories(folder(id));
        Path unfinished = unfinished(id);
        Files.copy(content, unfinished, StandardCopyOption.REPLACE_EXISTING);
        flush(unfinished, StandardOpenOption.WRITE);
        Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        flush(folder(id), StandardOpenOption.READ);
    }

    @Override
    public Optional<StoredContent> open(AttachmentId id) throws IOException {
        try {
            FileChannel file = FileChannel.open(place(id), StandardOpenOption.READ);
            return Optional.of(new StoredContent(Channels.newInputStream(file), file.size()));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    @Override
    public void delete(AttachmentId id) throws IOException {
        Files.deleteIfExists(unfinished(id));
        Files.deleteIfExists(place(id));
    }

    @Override
    public void check() throws IOException {
        Files.createDirectories(root);
        if (!Files.isWritable(root)) {
            throw new IOException("The folder for attachments cannot be written to");
        }
    }

    /** Of a folder: the entry that names the file. */
    private static void flush(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    private Path folder(AttachmentId id) {
        String digits = id.toString();
        return root.resolve(digits.substring(digits.length() - DIGITS));
    }

    private Path place(AttachmentId id) {
        return folder(id).resolve(id.toString());
    }

    private Path unfinished(AttachmentId id) {
        return folder(id).resolve(id + UNFINISHED);
    }
}

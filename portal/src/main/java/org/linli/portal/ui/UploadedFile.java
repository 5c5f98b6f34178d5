package org.linli.portal.ui;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file that somebody chose in the browser, on its way on to the service. */
public final class UploadedFile implements MultipartFile {

    private final String fileName;
    private final @Nullable String type;
    private final byte[] content;

    public UploadedFile(String fileName, @Nullable String type, byte[] content) {
        this.fileName = fileName;
        this.type = type;
        this.content = content.clone();
    }

    /** The name of the form's field. */
    @Override
    public String getName() {
        return "file";
    }

    @Override
    public String getOriginalFilename() {
        return fileName;
    }

    @Override
    public @Nullable String getContentType() {
        return type;
    }

    @Override
    public boolean isEmpty() {
        return content.length == 0;
    }

    @Override
    public long getSize() {
        return content.length;
    }

    @Override
    public byte[] getBytes() {
        return content.clone();
    }

    @Override
    public InputStream getInputStream() {
        return new ByteArrayInputStream(content);
    }

    @Override
    public void transferTo(File destination) throws IOException {
        Files.write(destination.toPath(), content);
    }
}

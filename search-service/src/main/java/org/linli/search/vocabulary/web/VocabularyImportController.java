package org.linli.search.vocabulary.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import org.linli.platform.imports.ImportWords;
import org.linli.platform.imports.ReasonTexts;
import org.linli.platform.imports.Upload;
import org.linli.platform.imports.Uploads;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.sheets.Sheets;
import org.linli.platform.web.Answers;
import org.linli.platform.web.Version;
import org.linli.search.vocabulary.VocabularyDesk;
import org.linli.search.vocabulary.VocabularyImport;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Entries from a file. */
@RestController
@RequestMapping("/api/search/v1/vocabulary/import")
@Tag(name = "vocabulary")
class VocabularyImportController {

    private final VocabularyDesk desk;
    private final Uploads uploads;
    private final Sheets sheets;
    private final ImportWords words;
    private final ReasonTexts texts;

    VocabularyImportController(
            VocabularyDesk desk,
            Uploads uploads,
            Sheets sheets,
            @Qualifier("vocabulary") ImportWords words,
            ReasonTexts texts) {
        this.desk = desk;
        this.uploads = uploads;
        this.sheets = sheets;
        this.words = words;
        this.texts = texts;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allowed({Role.ADMINISTRATOR, Role.OPERATOR})
    @Operation(
            operationId = "importVocabulary",
            summary = "Take entries from a file into the draft",
            description =
                    "XLSX or CSV with a column of words, separated by 、 within a cell; kind and note are optional. "
                            + "By those who work for the whole city only. Each row is judged as if it were added by hand; what "
                            + "stands against one is said and the others are taken. Nothing is live before the draft is published.")
    ResponseEntity<ImportedView> take(
            @RequestPart MultipartFile file,
            @Parameter(description = "Whether the rows replace the draft’s entries; otherwise they come beside them")
                    @RequestParam(defaultValue = "false")
                    boolean replace,
            Version version)
            throws IOException {
        try (Upload upload = uploads.receive(file)) {
            VocabularyImport read = VocabularyImport.of(sheets, words, upload);
            VocabularyDesk.Imported imported = desk.take(read, replace, version);
            return Answers.shown(
                    imported.vocabulary().version(),
                    ImportedView.of(imported.read(), read, texts, LocaleContextHolder.getLocale()));
        }
    }
}

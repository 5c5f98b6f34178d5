package org.linli.portal.opinion;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.linli.portal.ui.Hint;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.StatCard;
import org.linli.portal.ui.Symbol;
import org.linli.portal.ui.Times;

/** What became of a file: how many rows were taken in, were known, or failed and why, and the failed rows to be mended. */
final class ImportResult extends Div {

    ImportResult(ImportApi.Import file, ServiceStreams streams, Clock clock) {
        addClassName("l-import");
        ImportApi.Counts counts = file.counts();
        Instant asOf = file.finishedAt() == null ? clock.instant() : file.finishedAt();
        String when = Times.full(asOf);
        Div figures = new Div(
                figure("import.added", counts.added(), getTranslation("import.of", counts.rows(), when)),
                figure("import.known", counts.known(), getTranslation("import.known.words")),
                figure("import.repeated", counts.repeated(), getTranslation("import.repeated.words")),
                figure(
                        "import.failed",
                        counts.failed(),
                        getTranslation(counts.failed() == 0 ? "import.failed.none" : "import.failed.words")));
        figures.addClassName("l-import-figures");
        add(figures);
        if (counts.failed() > 0) {
            add(failed(file, streams));
        } else if (counts.rows() > 0 && counts.done() >= counts.rows()) {
            add(new Notice(Notice.Tone.OK, getTranslation("import.all", counts.rows())));
        }
    }

    private StatCard figure(String name, long number, String words) {
        return new StatCard(
                getTranslation(name),
                NumberFormat.getIntegerInstance(getLocale()).format(number),
                getTranslation("import.unit"),
                words,
                null);
    }

    private Div failed(ImportApi.Import file, ServiceStreams streams) {
        Div title = new Div(new H2(getTranslation("import.reasons")));
        title.addClassName("l-card-head");
        Div body = new Div();
        body.addClassName("l-card-body");
        List<ImportApi.ReasonCount> reasons = file.reasons() == null ? List.of() : file.reasons();
        reasons.forEach(reason -> {
            Span rows = new Span(getTranslation("import.reason.rows", reason.rows()));
            rows.addClassNames("l-bold", "l-right");
            Div line = new Div(new Span(reason.reason()), rows);
            line.addClassName("l-import-line");
            body.add(line);
        });
        if (file.fileKept()) {
            Div downloads = new Div(
                    download(file, "XLSX", streams),
                    download(file, "CSV", streams),
                    new Hint(getTranslation("import.failed.help")));
            downloads.addClassNames("l-row", "l-import-downloads");
            body.add(downloads);
        } else {
            body.add(new Notice(Notice.Tone.MUTE, getTranslation("import.failed.gone")));
        }
        Div card = new Div(title, body);
        card.addClassName("l-card");
        return card;
    }

    private Anchor download(ImportApi.Import file, String format, ServiceStreams streams) {
        Anchor link = new Anchor();
        String name = getTranslation("import.failed.file", file.fileName().replaceFirst("\\.[^.]+$", "")) + "."
                + format.toLowerCase(Locale.ROOT);
        link.setHref(
                streams.download(() -> "/api/search/v1/imports/" + file.id() + "/errors?format=" + format, () -> name),
                AttachmentType.DOWNLOAD);
        link.add(Symbol.DOWNLOAD.icon(), new Span(getTranslation("import.failed.download", format)));
        link.addClassName("l-row");
        return link;
    }
}

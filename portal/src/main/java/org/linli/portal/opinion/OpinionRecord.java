package org.linli.portal.opinion;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.Collectors;
import org.linli.portal.ui.Facts;
import org.linli.portal.ui.RecordPage;
import org.linli.portal.ui.Tag;
import org.linli.portal.ui.Times;

/** One opinion beside the list. */
final class OpinionRecord extends Div {

    OpinionRecord(SearchApi.Opinion opinion) {
        addClassName("l-full");
        String title = opinion.title() == null ? getTranslation("opinion.untitled") : opinion.title();
        Paragraph text = new Paragraph(opinion.text());
        text.addClassName("l-quote");
        Facts facts = new Facts()
                .fact(getTranslation("opinion.place"), lineage(opinion.lineage()))
                .fact(getTranslation("opinion.received"), Times.full(opinion.receivedAt()))
                .fact(
                        getTranslation("opinion.filter.channel"),
                        opinion.channel() == null
                                ? null
                                : getTranslation(
                                        "opinion.channel." + opinion.channel().name()))
                .fact(getTranslation("opinion.filter.category"), opinion.category())
                .fact(getTranslation("opinion.department"), opinion.department())
                .fact(getTranslation("opinion.number"), opinion.externalId());
        RecordPage page = new RecordPage(title)
                .tags(new Tag(
                        getTranslation("opinion.state." + opinion.state().name()), OpinionsView.tone(opinion.state())))
                .section(text, facts);
        if (opinion.reply() != null) {
            Paragraph reply = new Paragraph(opinion.reply());
            page.section(getTranslation("opinion.reply"), reply);
        }
        add(page);
    }

    private static String lineage(@org.jspecify.annotations.Nullable List<SearchApi.PlaceStep> lineage) {
        return lineage == null
                ? ""
                : lineage.stream().map(SearchApi.PlaceStep::name).collect(Collectors.joining(" / "));
    }
}

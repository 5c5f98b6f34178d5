package org.linli.portal.vocabulary;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Consumer;
import org.linli.portal.ui.Facts;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.RecordPage;
import org.linli.portal.ui.Tag;
import org.linli.portal.ui.Times;

/** One edition beside the history: who published it when and why, and all its entries. */
final class EditionRecord extends Div {

    /** @param live number of the edition by which is searched */
    EditionRecord(VocabularyApi api, int number, int live, Consumer<VocabularyApi.Edition> rollBack) {
        addClassName("l-full");
        VocabularyApi.WholeEdition whole = api.edition(number);
        VocabularyApi.Edition edition = whole.edition();
        RecordPage page = new RecordPage(getTranslation("vocabulary.edition", number));
        if (number == live) {
            page.tags(new Tag(getTranslation("vocabulary.edition.live"), Notice.Tone.OK));
        } else {
            page.actions(new Button(getTranslation("vocabulary.roll-back"), _ -> rollBack.accept(edition)));
        }
        VocabularyApi.PlaceStep unit = edition.unit();
        page.section(new Facts()
                .fact(getTranslation("vocabulary.reason"), edition.reason())
                .fact(getTranslation("vocabulary.published-at"), Times.full(edition.publishedAt()))
                .fact(getTranslation("vocabulary.published-in"), unit == null ? null : unit.name())
                .fact(
                        getTranslation("vocabulary.published-by"),
                        edition.publishedBy() == null
                                ? getTranslation("vocabulary.published-by.system")
                                : edition.publishedBy()));
        UnorderedList entries = new UnorderedList();
        whole.entries().forEach(entry -> entries.add(new ListItem(EntryWords.joined(entry.kind(), entry.words()))));
        page.section(getTranslation("vocabulary.entries", whole.entries().size()), entries);
        add(page);
    }
}

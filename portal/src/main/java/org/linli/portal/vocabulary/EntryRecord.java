package org.linli.portal.vocabulary;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.linli.portal.ui.Facts;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.RecordPage;
import org.linli.portal.ui.Tag;

/** One entry beside the list: what it says, how it is published, and the commands. */
final class EntryRecord extends Div {

    private final VocabularyApi api;
    private final Answered<VocabularyApi.Entry> entry;

    /** @param changed is run after a change, {@code gone} after it was taken out */
    EntryRecord(VocabularyApi api, String id, Runnable changed, Runnable gone) {
        this.api = api;
        this.entry = Answered.of(api.entry(id));
        addClassName("l-full");
        VocabularyApi.Entry shown = entry.value();
        Tag kind = new Tag(getTranslation("vocabulary.kind." + shown.kind().name()), Notice.Tone.INFO);
        RecordPage page = new RecordPage(EntryWords.joined(shown.kind(), shown.words()));
        VocabularyApi.Difference difference = shown.difference();
        if (difference == null) {
            page.tags(kind);
        } else {
            page.tags(kind, EntryWords.tag(this, difference));
        }
        if (difference != VocabularyApi.Difference.REMOVED) {
            page.actions(
                    new Button(
                            getTranslation("vocabulary.change"),
                            _ -> new EntryDialog(api, shown, entry.version(), _ -> changed.run()).open()),
                    new Button(getTranslation("vocabulary.remove"), _ -> remove(gone)));
        }
        page.section(facts(shown));
        page.section(new Paragraph(getTranslation(
                "vocabulary.means." + shown.kind().name(), shown.words().getFirst())));
        add(page);
    }

    private Facts facts(VocabularyApi.Entry shown) {
        VocabularyApi.Published before = shown.before();
        return new Facts()
                .fact(getTranslation("vocabulary.words"), new Span(String.join("、", shown.words())))
                .fact(getTranslation("vocabulary.note"), shown.note())
                .fact(
                        getTranslation("vocabulary.before"),
                        before == null ? null : EntryWords.joined(before.kind(), before.words()))
                .fact(getTranslation("vocabulary.before.note"), before == null ? null : before.note());
    }

    private void remove(Runnable gone) {
        new ConfirmDialog(
                        "vocabulary.remove",
                        EntryWords.joined(entry.value().kind(), entry.value().words()),
                        () -> {
                            api.remove(entry.value().id(), entry.version());
                            gone.run();
                        })
                .open();
    }
}

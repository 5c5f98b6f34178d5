package org.linli.portal.vocabulary;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.portal.ui.FormColumn;
import org.linli.portal.ui.ProblemForm;
import org.linli.portal.ui.Symbol;

/** A new entry, or another wording of one. Each word has a field of its own, where what stands against it is said. */
final class EntryDialog extends Dialog {

    private static final int MOST = 12;
    private static final int FIRST = 3;
    private static final int LONGEST_WORD = 100;
    private static final int LONGEST_NOTE = 200;

    private final Select<VocabularyApi.Kind> kind = new Select<>();
    private final Paragraph means = new Paragraph();
    private final List<TextField> words = new ArrayList<>();
    private final Button more = new Button(getTranslation("vocabulary.word.more"), Symbol.PLUS.icon(), _ -> showMore());
    private final TextField note = new TextField(getTranslation("vocabulary.note"));
    private final String key = UUID.randomUUID().toString();

    /**
     * @param changed null for a new one
     * @param version that was seen with the entry
     */
    EntryDialog(
            VocabularyApi api,
            VocabularyApi.@Nullable Entry changed,
            String version,
            Consumer<VocabularyApi.Entry> done) {
        setWidth("min(560px, 100vw)");
        setHeaderTitle(getTranslation(changed == null ? "vocabulary.add" : "vocabulary.change"));
        ProblemForm form = form();
        fill(changed);
        form.buttons(getTranslation("vocabulary.save"), () -> {
            VocabularyApi.EntryRequest entry = entry();
            VocabularyApi.Entry saved = changed == null
                    ? api.add(Answered.of(api.state()).version(), key, entry)
                    : api.change(changed.id(), version, entry);
            close();
            done.accept(saved);
        });
    }

    private ProblemForm form() {
        ProblemForm form = new ProblemForm(this).field("/kind", kind).field("/note", note);
        kind.setLabel(getTranslation("vocabulary.kind"));
        kind.setItems(VocabularyApi.Kind.values());
        kind.setItemLabelGenerator(one -> one == null ? "" : getTranslation("vocabulary.kind." + one.name()));
        kind.addValueChangeListener(_ -> showKind());
        FormColumn fields = new FormColumn(kind, means);
        IntStream.range(0, MOST).forEach(at -> {
            TextField word = new TextField();
            word.setMaxLength(LONGEST_WORD);
            word.setVisible(false);
            words.add(word);
            form.field("/words/" + at, word);
            fields.add(word);
        });
        more.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        note.setMaxLength(LONGEST_NOTE);
        note.setHelperText(getTranslation("vocabulary.note.help"));
        means.addClassName("l-hint");
        fields.add(more, note);
        add(fields);
        return form;
    }

    private void fill(VocabularyApi.@Nullable Entry entry) {
        kind.setValue(entry == null ? VocabularyApi.Kind.SYNONYMS : entry.kind());
        if (entry != null) {
            IntStream.range(0, entry.words().size()).forEach(at -> {
                words.get(at).setValue(entry.words().get(at));
                words.get(at).setVisible(true);
            });
            note.setValue(entry.note());
        }
    }

    private void showKind() {
        boolean one = kind.getValue() == VocabularyApi.Kind.WORD;
        means.setText(getTranslation("vocabulary.kind.help." + kind.getValue().name()));
        IntStream.range(0, MOST).forEach(at -> {
            TextField word = words.get(at);
            word.setLabel(label(at));
            word.setVisible(at == 0 || (!one && (at < FIRST || !word.isEmpty())));
        });
        more.setVisible(!one);
    }

    private String label(int at) {
        boolean asked = at == 0 && kind.getValue() == VocabularyApi.Kind.ONE_WAY;
        return asked ? getTranslation("vocabulary.word.asked") : getTranslation("vocabulary.word", at + 1);
    }

    private void showMore() {
        words.stream().filter(word -> !word.isVisible()).findFirst().ifPresent(word -> {
            word.setVisible(true);
            word.focus();
        });
    }

    /** What is filled in moves up, so that what the service says of a word stands at its field. */
    private VocabularyApi.EntryRequest entry() {
        List<String> given = words.stream()
                .filter(word -> word.isVisible() && !word.getValue().isBlank())
                .map(TextField::getValue)
                .toList();
        IntStream.range(0, MOST).forEach(at -> words.get(at).setValue(at < given.size() ? given.get(at) : ""));
        return new VocabularyApi.EntryRequest(kind.getValue(), given.isEmpty() ? List.of("") : given, note.getValue());
    }
}

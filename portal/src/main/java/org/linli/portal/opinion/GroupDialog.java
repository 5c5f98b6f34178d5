package org.linli.portal.opinion;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.portal.ui.ProblemForm;

/** 归并: which of those that sound alike say the same as this one, and what all of them say. */
final class GroupDialog extends Dialog {

    private static final int LONGEST = 200;
    private static final int BEGINNING = 30;

    private final String key = UUID.randomUUID().toString();

    /**
     * @param likes screened ones, for only these can be grouped
     * @param done loads list and record again
     */
    GroupDialog(GroupApi groups, SearchApi.Opinion opinion, List<SearchApi.Like> likes, Runnable done) {
        setHeaderTitle(getTranslation("opinion.group"));
        TextField title = new TextField(getTranslation("opinion.group.title"));
        title.setMaxLength(LONGEST);
        title.setWidthFull();
        title.setValue(beginning(opinion));
        CheckboxGroup<SearchApi.Like> same = new CheckboxGroup<>(getTranslation("opinion.group.same"));
        same.setItems(likes);
        same.setItemLabelGenerator(like -> like.title() == null ? like.text() : like.title());
        same.select(likes);
        Div fields = new Div(new Paragraph(getTranslation("opinion.group.note")), title, same);
        fields.addClassName("l-form");
        add(fields);
        ProblemForm form = new ProblemForm(this).field("/title", title).field("/opinions", same);
        form.buttons(getTranslation("opinion.group"), () -> {
            if (same.getValue().isEmpty()) {
                form.refuse(same, getTranslation("opinion.group.none"));
                return;
            }
            List<String> ids = Stream.concat(
                            Stream.of(opinion.id()), same.getValue().stream().map(SearchApi.Like::id))
                    .toList();
            groups.confirm(key, new GroupApi.Confirmation(title.getValue(), ids));
            close();
            done.run();
        });
    }

    private static String beginning(SearchApi.Opinion opinion) {
        String said = opinion.title() == null ? opinion.text() : opinion.title();
        int shown = Math.min(BEGINNING, said.codePointCount(0, said.length()));
        return said.substring(0, said.offsetByCodePoints(0, shown)).replaceAll("\\s+", " ");
    }
}

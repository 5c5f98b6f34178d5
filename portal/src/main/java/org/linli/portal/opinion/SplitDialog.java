package org.linli.portal.opinion;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.linli.portal.ui.FormColumn;
import org.linli.portal.ui.ProblemForm;

/** 拆分: those that are chosen say something else, and the same among themselves. */
final class SplitDialog extends Dialog {

    private static final int LONGEST = 200;

    /** @param done is given the new group */
    SplitDialog(Answered<GroupApi.Group> group, List<String> chosen, GroupApi api, Consumer<GroupApi.Group> done) {
        setHeaderTitle(getTranslation("opinion.group.split"));
        TextField title = new TextField(getTranslation("opinion.group.title"));
        title.setMaxLength(LONGEST);
        title.setAutofocus(true);
        add(new Paragraph(getTranslation("opinion.group.split.note", chosen.size())), new FormColumn(title));
        new ProblemForm(this).field("/title", title).buttons(getTranslation("opinion.group.split"), () -> {
            GroupApi.Group own =
                    api.split(group.value().id(), group.version(), new GroupApi.Confirmation(title.getValue(), chosen));
            close();
            done.accept(own);
        });
    }
}

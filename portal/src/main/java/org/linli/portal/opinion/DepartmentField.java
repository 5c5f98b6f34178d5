package org.linli.portal.opinion;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;

/** Who answers for an opinion: one that answers such ones as a rule, or any other name. */
final class DepartmentField extends ComboBox<String> {

    private static final int LONGEST = 200;

    /** @param usual who answers such ones, the surest first */
    DepartmentField(String label, List<SearchApi.Guess> usual) {
        super(label);
        setAllowCustomValue(true);
        addCustomValueSetListener(typed -> setValue(shortened(typed.getDetail().strip())));
        setClearButtonVisible(true);
        setItems(usual.stream().map(SearchApi.Guess::value).toList());
    }

    private static String shortened(String name) {
        return name.substring(0, name.offsetByCodePoints(0, Math.min(LONGEST, name.codePointCount(0, name.length()))));
    }
}

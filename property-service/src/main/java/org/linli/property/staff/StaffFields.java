package org.linli.property.staff;

import java.util.Arrays;
import java.util.List;
import org.linli.platform.privacy.PersonalField;
import org.linli.platform.privacy.PersonalFields;
import org.springframework.stereotype.Component;

/** Declares what is kept of staff, so that it is masked, listed and in time deleted. */
@Component
class StaffFields implements PersonalFields {

    @Override
    public List<PersonalField> declared() {
        return Arrays.stream(StaffField.values()).map(StaffField::field).toList();
    }
}

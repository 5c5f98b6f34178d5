package org.linli.property.company;

import java.util.Arrays;
import java.util.List;
import org.linli.platform.privacy.PersonalField;
import org.linli.platform.privacy.PersonalFields;
import org.springframework.stereotype.Component;

/** Declares what is kept of companies' contacts, so that it is masked, listed and in time deleted. */
@Component
class ContactFields implements PersonalFields {

    @Override
    public List<PersonalField> declared() {
        return Arrays.stream(ContactField.values()).map(ContactField::field).toList();
    }
}

package org.linli.volunteer.roster;

import java.util.Arrays;
import java.util.List;
import org.linli.platform.privacy.PersonalField;
import org.linli.platform.privacy.PersonalFields;
import org.springframework.stereotype.Component;

/** Declares what is kept of volunteers, so that it is masked, listed and in time deleted. */
@Component
class VolunteerFields implements PersonalFields {

    @Override
    public List<PersonalField> declared() {
        return Arrays.stream(VolunteerField.values()).map(VolunteerField::field).toList();
    }
}

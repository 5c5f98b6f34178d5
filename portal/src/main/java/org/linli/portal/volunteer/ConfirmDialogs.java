package org.linli.portal.volunteer;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.linli.portal.ui.ProblemForm;

/** Questions before what cannot be taken back; each says what it will do. What the service says against it is shown. */
final class ConfirmDialogs {

    private ConfirmDialogs() {}

    static void dissolve(VolunteerApi api, VolunteerApi.Team team, Runnable done) {
        ask("volunteer.team.dissolve", team.name(), () -> {
            api.dissolve(team.id(), VolunteerApi.version(team.version()), new VolunteerApi.Dissolution(null));
            done.run();
        });
    }

    static void appoint(VolunteerApi api, VolunteerApi.Team team, VolunteerApi.Member member, Runnable done) {
        ask("volunteer.team.appoint", team.name(), () -> {
            api.appoint(
                    team.id(), VolunteerApi.version(team.version()), new VolunteerApi.Appointment(member.volunteer()));
            done.run();
        });
    }

    static void letGo(VolunteerApi api, VolunteerApi.Team team, VolunteerApi.Member member, Runnable done) {
        ask("volunteer.team.let-go", team.name(), () -> {
            api.letGo(team.id(), member.volunteer(), VolunteerApi.version(team.version()));
            done.run();
        });
    }

    /** @param verb activate, pause, resume or leave */
    static void turn(VolunteerApi api, VolunteerApi.Volunteer volunteer, String verb, Runnable done) {
        ask("volunteer." + verb, "", () -> {
            api.turn(volunteer.id(), verb, VolunteerApi.version(volunteer.version()));
            done.run();
        });
    }

    /** @param words key of the verb; {@code <words>.ask} is the question */
    private static void ask(String words, String name, Runnable action) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(dialog.getTranslation(words));
        dialog.add(new Paragraph(dialog.getTranslation(words + ".ask", name)));
        new ProblemForm(dialog).buttons(dialog.getTranslation(words), () -> {
            action.run();
            dialog.close();
        });
        dialog.open();
    }
}

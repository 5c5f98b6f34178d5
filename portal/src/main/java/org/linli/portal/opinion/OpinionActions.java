package org.linli.portal.opinion;

import java.util.UUID;
import org.linli.portal.signin.Person;
import org.linli.portal.ui.UnitPickers;

/**
 * What can be done with the open opinion.
 *
 * @param reload loads list and record again, after a change
 */
record OpinionActions(
        SearchApi api,
        GroupApi groups,
        AttachmentApi attachments,
        ServiceStreams streams,
        UnitPickers pickers,
        Person person,
        Runnable reload) {

    /** Whether this person may open contacts and put things right. */
    boolean mayWrite() {
        return OpinionRoom.mayWrite(person);
    }

    /** The open value of a contact, for a reason that is audited. */
    String reveal(String opinion, SearchApi.Contact field, String reason) {
        return api.reveal(opinion, new SearchApi.Reveal(field, reason)).value();
    }

    void correct(Answered<SearchApi.Opinion> opinion, SearchApi.Correction correction) {
        api.correct(opinion.value().id(), opinion.version(), correction);
        reload.run();
    }

    void screen(Answered<SearchApi.Opinion> opinion, SearchApi.Correction confirmed) {
        api.screen(opinion.value().id(), opinion.version(), confirmed);
        reload.run();
    }

    void decide(DecisionDialog.Decision decision, Answered<SearchApi.Opinion> opinion, String words) {
        decision.make(api, opinion, words);
        reload.run();
    }

    void undo(Answered<SearchApi.Opinion> opinion) {
        api.undo(opinion.value().id(), opinion.version(), UUID.randomUUID().toString());
        reload.run();
    }
}

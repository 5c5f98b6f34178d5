package org.linli.search.saved;

import java.util.List;
import org.linli.platform.scope.Scope;
import org.linli.platform.web.ProblemException;
import org.linli.search.opinion.OpinionId;
import org.linli.search.query.Selection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets the list of opinions show what a saved search found new, and nothing else. */
@Component
class NewOpinions implements Selection {

    private final SavedSearches searches;
    private final Matches matches;
    private final TransactionTemplate transactions;

    NewOpinions(SavedSearches searches, Matches matches, TransactionTemplate transactions) {
        this.searches = searches;
        this.matches = matches;
        this.transactions = transactions;
    }

    /** @throws ProblemException 404 when the search is not the caller's to see, 422 when the text is no {@link News} */
    @Override
    public List<OpinionId> of(String written) {
        News news = News.read(written);
        String caller = Scope.required().caller().subject();
        return transactions.execute(_ -> searches.find(news.search(), caller)
                .map(search -> matches.between(search.id(), news.after(), news.until()))
                .orElseThrow(() -> ProblemException.notFound("saved-search")));
    }
}

package org.linli.search.find;

import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.springframework.stereotype.Component;

/** Calls a post by its unit and its role. A unit that is not known yet names its posts when it comes. */
@Component
class PostNaming {

    private final Places places;

    PostNaming(Places places) {
        this.places = places;
    }

    Find named(Find find) {
        return find.kind() == FindKind.POST
                ? find.called(places.find(find.unit()).map(Place::name).orElse("") + find.name())
                : find;
    }
}

package org.linli.portal.property;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.portal.room.SearchSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Companies in the one search box, by a part of their name or the beginning of their code. */
@Component
class CompanySearchSource implements SearchSource {

    private final PropertyApi api;

    CompanySearchSource(PropertyApi api) {
        this.api = api;
    }

    @Override
    public List<Hit> find(String text, @Nullable String placeId, int limit) {
        Map<String, Object> query = new HashMap<>(Map.of("q", text, "limit", limit));
        if (placeId != null) {
            query.put("within", placeId);
        }
        return api.companies(query).items().stream()
                .map(company -> new Hit(company.name(), company.code(), CompaniesView.address(company.id())))
                .toList();
    }

    @Override
    public Optional<String> all(String text) {
        return Optional.of(UriComponentsBuilder.fromPath("property/companies")
                .queryParam("q", text)
                .encode()
                .toUriString());
    }
}

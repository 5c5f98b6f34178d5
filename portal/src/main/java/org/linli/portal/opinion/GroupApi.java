package org.linli.portal.opinion;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.portal.service.ServiceFaults;
import org.linli.portal.service.ServiceWatch;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

/** Opinions that say the same, within the user's scope. */
@FeignClient(
        name = "search",
        contextId = "groups",
        url = "${linli.portal.gateway}",
        path = "/api/search/v1/groups",
        fallbackFactory = GroupApi.Faults.class)
interface GroupApi {

    /** @param key makes the same request count once, however often it is sent */
    @PostMapping
    Group confirm(@RequestHeader(SearchApi.ONCE) String key, @RequestBody Confirmation confirmation);

    /** With the ETag that a change must name. */
    @GetMapping("/{id}")
    ResponseEntity<Group> group(@PathVariable String id);

    @PostMapping("/{id}/take-out")
    Group takeOut(@PathVariable String id, @RequestHeader("If-Match") String version, @RequestBody Some opinions);

    @PostMapping("/{id}/answer")
    Group answer(
            @PathVariable String id, @RequestHeader("If-Match") String version, @RequestBody SearchApi.Reply reply);

    @PostMapping("/{id}/decline")
    Group decline(
            @PathVariable String id, @RequestHeader("If-Match") String version, @RequestBody SearchApi.Reason reason);

    /**
     * @param title what all of them say, 1 to 200 characters
     * @param opinions ids of screened, undecided ones in no group; 2 to 200
     */
    record Confirmation(String title, List<String> opinions) {}

    record Some(List<String> opinions) {}

    record Group(String id, String title, List<Member> opinions) {}

    record Member(
            String id,
            SearchApi.@Nullable PlaceStep place,
            SearchApi.State state,
            @Nullable String title,
            String text) {}

    @Component("groupFaults")
    class Faults extends ServiceFaults<GroupApi> {

        Faults(ServiceWatch watch) {
            super(GroupApi.class, "search", watch);
        }
    }
}

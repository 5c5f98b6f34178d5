package org.linli.portal.structure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.portal.service.CursorPage;
import org.linli.portal.service.ServiceFaults;
import org.linli.portal.service.ServiceWatch;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** 党组织 as org-service keeps them, within the user's scope. */
@FeignClient(
        name = "org",
        contextId = "branches",
        url = "${linli.portal.gateway}",
        path = "/api/org/v1/party-orgs",
        fallbackFactory = BranchApi.Faults.class)
interface BranchApi {

    /** Those that belong to units of a subtree and work today. */
    @GetMapping
    CursorPage<Branch> list(
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam int limit);

    @GetMapping("/{id}")
    Branch byId(@PathVariable String id);

    @PostMapping
    Branch found(@RequestHeader(UnitApi.ONCE) String key, @RequestBody Founding branch);

    @PutMapping("/{id}/name")
    Branch rename(
            @PathVariable String id,
            @RequestHeader(UnitApi.IF_MATCH) String version,
            @RequestBody UnitApi.Renaming name);

    @PutMapping("/{id}/coverage")
    Branch cover(@PathVariable String id, @RequestHeader(UnitApi.IF_MATCH) String version, @RequestBody Covering units);

    @PostMapping("/{id}/dissolve")
    Branch dissolve(
            @PathVariable String id,
            @RequestHeader(UnitApi.IF_MATCH) String version,
            @RequestHeader(UnitApi.ONCE) String key,
            @RequestBody UnitApi.Closing day);

    enum Kind {
        WORKING_COMMITTEE,
        COMMITTEE,
        GENERAL_BRANCH,
        BRANCH,
        FUNCTIONAL_BRANCH,
        GROUP
    }

    /** How it is there: with members of its own, or by an instructor alone. */
    enum Means {
        MEMBERS,
        INSTRUCTOR
    }

    record Covered(String unit, Means means) {}

    record Branch(
            String id,
            String name,
            Kind kind,
            String unit,
            List<Covered> covers,
            LocalDate foundedOn,
            @Nullable LocalDate dissolvedOn,
            long version) {

        String etag() {
            return UnitApi.etagOf(version);
        }
    }

    record Founding(String unit, Kind kind, String name, List<Covered> covers) {}

    record Covering(List<Covered> covers) {}

    @Component("branchFaults")
    class Faults extends ServiceFaults<BranchApi> {

        Faults(ServiceWatch watch) {
            super(BranchApi.class, "org", watch);
        }
    }
}

package org.linli.portal.volunteer;

import feign.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.portal.service.CursorPage;
import org.linli.portal.service.ServiceFaults;
import org.linli.portal.service.ServiceWatch;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.cloud.openfeign.SpringQueryMap;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Teams and volunteers as volunteer-service answers them, within the user's scope. */
@FeignClient(
        name = "volunteer",
        contextId = "volunteers",
        url = "${linli.portal.gateway}",
        path = "/api/volunteer/v1",
        fallbackFactory = VolunteerApi.Faults.class)
interface VolunteerApi {

    String VERSION = "If-Match";
    String KEY = "Idempotency-Key";

    /** @param query the operation's parameters: within, kind, works, captainVacant, unitClosed, q, sort, cursor, limit */
    @GetMapping("/teams")
    CursorPage<Team> teams(@SpringQueryMap Map<String, Object> query);

    @GetMapping("/teams/export")
    Response exportTeams(@SpringQueryMap Map<String, Object> query);

    @GetMapping("/teams/{id}")
    Team team(@PathVariable String id);

    @PostMapping("/teams")
    Team found(@RequestHeader(KEY) String key, @RequestBody TeamFounding team);

    @PatchMapping("/teams/{id}")
    Team changeTeam(@PathVariable String id, @RequestHeader(VERSION) String version, @RequestBody TeamChange change);

    @PostMapping("/teams/{id}/dissolve")
    Team dissolve(@PathVariable String id, @RequestHeader(VERSION) String version, @RequestBody Dissolution end);

    @GetMapping("/teams/{id}/members")
    CursorPage<Member> members(@PathVariable String id, @RequestParam boolean past, @RequestParam int limit);

    @PostMapping("/teams/{id}/members")
    Team join(@PathVariable String id, @RequestHeader(VERSION) String version, @RequestBody Joining joining);

    @DeleteMapping("/teams/{id}/members/{volunteer}")
    Team letGo(@PathVariable String id, @PathVariable String volunteer, @RequestHeader(VERSION) String version);

    @PutMapping("/teams/{id}/captain")
    Team appoint(@PathVariable String id, @RequestHeader(VERSION) String version, @RequestBody Appointment captain);

    /** @param query the operation's parameters: within, kind, state, skill, sort, cursor, limit */
    @GetMapping("/volunteers")
    CursorPage<Volunteer> volunteers(@SpringQueryMap Map<String, Object> query);

    @GetMapping("/volunteers/export")
    Response exportVolunteers(@SpringQueryMap Map<String, Object> query);

    @GetMapping("/volunteers/{id}")
    Volunteer volunteer(@PathVariable String id);

    @GetMapping("/volunteers/{id}/teams")
    CursorPage<Membership> teamsOf(@PathVariable String id);

    @PostMapping("/volunteers")
    Volunteer register(@RequestHeader(KEY) String key, @RequestBody Registration volunteer);

    @PatchMapping("/volunteers/{id}")
    Volunteer changeVolunteer(
            @PathVariable String id, @RequestHeader(VERSION) String version, @RequestBody VolunteerChange change);

    /** @param verb activate, pause, resume or leave */
    @PostMapping("/volunteers/{id}/{verb}")
    Volunteer turn(@PathVariable String id, @PathVariable String verb, @RequestHeader(VERSION) String version);

    @PostMapping("/volunteers/{id}/reveal")
    Revealed reveal(@PathVariable String id, @RequestBody Reveal reveal);

    @GetMapping("/skills")
    CursorPage<Skill> skills();

    @GetMapping("/figures")
    Figures figures(@RequestParam @Nullable String within);

    /** The header value that names the version somebody saw. */
    static String version(long seen) {
        return "\"" + seen + "\"";
    }

    enum TeamKind {
        MAINTENANCE,
        PATROL,
        MEDIATION,
        THINK_TANK,
        RED_FORTRESS,
        EMERGENCY,
        SERVICE,
        SQUAD,
        OTHER
    }

    enum TeamRole {
        CAPTAIN,
        DEPUTY,
        MEMBER
    }

    enum VolunteerKind {
        RESIDENT,
        EMPLOYEE,
        STUDENT,
        PROFESSIONAL,
        SOCIAL_WORKER,
        COURIER,
        OTHER
    }

    enum VolunteerState {
        REGISTERED,
        ACTIVE,
        PAUSED,
        LEFT
    }

    /** A field that is opened one at a time. */
    enum PersonalField {
        NAME,
        TELEPHONE
    }

    record PlaceStep(String id, String name, String type) {}

    /** @param captainVacant whether a working team has no active captain */
    record Team(
            String id,
            String unit,
            List<PlaceStep> lineage,
            boolean unitClosed,
            TeamKind kind,
            String name,
            @Nullable String contact,
            @Nullable Captain captain,
            boolean captainVacant,
            int members,
            LocalDate foundedOn,
            @Nullable LocalDate dissolvedOn,
            long version) {

        boolean works() {
            return dissolvedOn == null;
        }
    }

    record Captain(String volunteer, @Nullable String name) {}

    record Member(
            String id,
            String volunteer,
            @Nullable String name,
            @Nullable VolunteerState state,
            TeamRole role,
            LocalDate since,
            @Nullable LocalDate until) {}

    record Membership(
            String team,
            String name,
            TeamKind kind,
            TeamRole role,
            LocalDate since,
            @Nullable LocalDate until) {}

    record Volunteer(
            String id,
            String unit,
            List<PlaceStep> lineage,
            @Nullable String name,
            @Nullable String telephone,
            VolunteerKind kind,
            List<String> skills,
            VolunteerState state,
            Instant consentedAt,
            Instant registeredAt,
            @Nullable Instant leftAt,
            long version) {}

    record Skill(
            String code,
            String nameZh,
            String nameEn,
            @Nullable Instant retiredAt) {}

    record Figures(
            TeamFigures teams, List<StateFigure> volunteers, List<SkillFigure> skills, List<CoverageFigure> coverage) {}

    record TeamFigures(
            long teams, long members, List<KindFigure> byKind, long captainVacant, long unitClosed, long dissolved) {}

    record KindFigure(TeamKind kind, long teams, long members) {}

    record StateFigure(VolunteerState state, long volunteers) {}

    record SkillFigure(String skill, long volunteers) {}

    record CoverageFigure(String type, long units, long covered) {}

    record TeamFounding(
            String unit,
            @Nullable TeamKind kind,
            String name,
            @Nullable String contact,
            @Nullable LocalDate foundedOn) {}

    record TeamChange(
            @Nullable String unit,
            @Nullable TeamKind kind,
            @Nullable String name,
            @Nullable String contact) {}

    record Dissolution(@Nullable LocalDate day) {}

    record Joining(String volunteer, TeamRole role) {}

    record Appointment(String volunteer) {}

    record Registration(
            String unit,
            String name,
            String telephone,
            @Nullable VolunteerKind kind,
            List<String> skills,
            Instant consentedAt,
            boolean active) {}

    record VolunteerChange(
            @Nullable String unit,
            @Nullable String name,
            @Nullable String telephone,
            @Nullable VolunteerKind kind,
            @Nullable List<String> skills) {}

    record Reveal(PersonalField field, String reason) {}

    record Revealed(PersonalField field, String value) {}

    @Component("volunteerFaults")
    class Faults extends ServiceFaults<VolunteerApi> {

        Faults(ServiceWatch watch) {
            super(VolunteerApi.class, "volunteer", watch);
        }
    }
}

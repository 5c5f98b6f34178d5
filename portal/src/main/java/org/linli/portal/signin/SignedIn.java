package org.linli.portal.signin;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads from the token whom this thread works for. The token came from the issuer itself, so its signature is not asked. */
@Component
public class SignedIn {

    private final UserTokens tokens;
    private final JsonMapper json;

    SignedIn(UserTokens tokens, JsonMapper json) {
        this.tokens = tokens;
        this.json = json;
    }

    /** @throws SignInOverException when nobody is signed in */
    public Person person() {
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        String token = tokens.of(user);
        if (user == null || !(user.getPrincipal() instanceof OidcUser oidc)) {
            throw new SignInOverException("Nobody is signed in", null);
        }
        JsonNode claims = claims(token);
        String name = claims.path("name").asString(oidc.getName());
        return new Person(claims.path("sub").asString(oidc.getName()), name, appointments(claims));
    }

    private JsonNode claims(String token) {
        String[] parts = token.split("\\.", -1);
        byte[] body = parts.length == 3 ? Base64.getUrlDecoder().decode(parts[1]) : new byte[0];
        return body.length == 0 ? json.createObjectNode() : json.readTree(new String(body, StandardCharsets.UTF_8));
    }

    private static List<Person.Appointment> appointments(JsonNode claims) {
        List<Person.Appointment> found = new ArrayList<>();
        for (JsonNode appointment : claims.path("appointments")) {
            for (Role role : Role.values()) {
                if (role.name().equals(appointment.path("role").asString(""))) {
                    found.add(new Person.Appointment(appointment.path("unit").asString(""), role));
                }
            }
        }
        return found.stream()
                .sorted(java.util.Comparator.comparing(Person.Appointment::role))
                .toList();
    }
}

package org.linli.platform.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Appointment;
import org.linli.platform.scope.Role;

/** Mints tokens as the issuer would; every service under {@link WholeService} takes them beside its real issuer's. */
public final class TestTokens {

    static final String KEY_ID = "linli-test";

    /** What {@code linli.issuer} says unless configured. */
    static final String ISSUER = "http://127.0.0.1:8080";

    static final ECKey KEY = key();

    private TestTokens() {}

    /** A token of somebody who holds one role in one unit. */
    public static String of(Role role, UnitId unit) {
        return of(new Appointment(unit, role));
    }

    /** A token of somebody, each time somebody else, with these appointments. */
    public static String of(Appointment... appointments) {
        return ofSubject(UUID.randomUUID().toString(), appointments);
    }

    /** A token of this very account. */
    public static String ofSubject(String subject, Appointment... appointments) {
        return sign(claims(subject, appointments).build());
    }

    /** The claims of a good token, to spoil one of them and {@link #sign} it. */
    public static JWTClaimsSet.Builder claims(String subject, Appointment... appointments) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(List.of("linli"))
                .subject(subject)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofHours(1))))
                .claim("name", "Tester")
                .claim(
                        "appointments",
                        Arrays.stream(appointments).map(TestTokens::claim).toList());
    }

    private static Map<String, String> claim(Appointment appointment) {
        return Map.of(
                "unit",
                appointment.unit().toString(),
                "role",
                appointment.role().name());
    }

    /** Signs any claims with the test key. */
    public static String sign(JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(KEY_ID).build(), claims);
            token.sign(new ECDSASigner(KEY));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(KEY_ID).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.linli.search.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.platform.web.ProblemException;

class AddressGuardUnitTest {

    private static AddressGuard allowing(String... hosts) {
        return new AddressGuard(new WebhookSettings(Set.of(hosts), Duration.ofSeconds(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.100.100.200",
                "127.0.0.1",
                "127.255.0.9",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.1",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.1.1.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "100::1",
                "fc00::1",
                "fd12::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff::1"
            })
    void whatIsInsideIsNotPublic(String address) throws UnknownHostException {
        assertThat(AddressGuard.isPublic(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.1.0.1",
                "198.17.0.1",
                "198.20.0.1",
                "223.5.5.5",
                "2400:3200::1",
                "2606:4700::1111",
                "2001:4860:4860::8888"
            })
    void whatIsOutsideIsPublic(String address) throws UnknownHostException {
        assertThat(AddressGuard.isPublic(InetAddress.ofLiteral(address))).isTrue();
    }

    /** However it is written: looked at is what it stands for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://localhost/",
                "https://2130706433/",
                "https://[::1]/",
                "https://127.1/",
                "https://[::ffff:169.254.169.254]/latest/meta-data",
                "https://10.0.0.1:8443/x",
                "https://192.168.0.1/"
            })
    void anAddressInsideIsRefused(String url) {
        assertThatThrownBy(() -> allowing().accepted(url)).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://1.1.1.1/",
                "ftp://1.1.1.1/",
                "https:///x",
                "https://user@1.1.1.1/",
                "https://1.1.1.1/#part",
                "file:///etc/passwd",
                "1.1.1.1",
                "https://a b/"
            })
    void whatIsNoWholeHttpsAddressIsRefused(String url) {
        assertThatThrownBy(() -> allowing().accepted(url)).isInstanceOf(ProblemException.class);
    }

    @Test
    void aPublicAddressIsAccepted() {
        assertThat(allowing().accepted("https://1.1.1.1/hooks?key=1")).hasHost("1.1.1.1");
    }

    @Test
    void aHostThatIsAllowedMayLieInsideAndBePlain() throws UnknownHostException {
        AddressGuard guard = allowing("localhost");

        assertThat(guard.accepted("http://LOCALHOST:8080/hooks")).hasPort(8080);
        assertThat(guard.resolve("localhost")).isNotEmpty();
        assertThatThrownBy(() -> guard.resolve("127.0.0.1")).isInstanceOf(AddressGuard.ForbiddenAddressException.class);
    }
}

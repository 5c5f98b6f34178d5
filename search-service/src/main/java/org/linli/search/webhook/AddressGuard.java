package org.linli.search.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.hc.client5.http.DnsResolver;
import org.linli.platform.web.ProblemException;
import org.springframework.stereotype.Component;

/**
 * Keeps webhooks out of what lies inside: neither this machine nor its network, nor a cloud's metadata. The addresses that
 * are looked at are the ones that are connected to, since the client asks here and nowhere else; a name that is answered
 * differently a moment later gains nothing. A host with one forbidden address is forbidden.
 */
@Component
class AddressGuard implements DnsResolver {

    /** An address that must not be called. */
    static final class ForbiddenAddressException extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        ForbiddenAddressException(String host) {
            super(host);
        }
    }

    /** IPv4 networks that are nobody's public address (RFC 6890 and its updates). */
    private static final List<Network> NOT_PUBLIC = List.of(
            new Network(0, 0, 8),
            new Network(10, 0, 8),
            new Network(100, 64, 10),
            new Network(127, 0, 8),
            new Network(169, 254, 16),
            new Network(172, 16, 12),
            new Network(192, 168, 16),
            new Network(198, 18, 15),
            new Network(224, 0, 3));

    /** Three octets that are set aside: protocol assignments, documentation, an old relay. */
    private static final List<List<Integer>> SET_ASIDE = List.of(
            List.of(192, 0, 0), List.of(192, 0, 2), List.of(192, 88, 99), List.of(198, 51, 100), List.of(203, 0, 113));

    /** @param bits how many of the first two octets count, at most 16 */
    private record Network(int first, int second, int bits) {

        boolean holds(byte[] address) {
            int mask = (0xFFFF << (16 - bits)) & 0xFFFF;
            return (octets(address[0], address[1]) & mask) == ((first << 8) | second);
        }
    }

    private final WebhookSettings settings;

    AddressGuard(WebhookSettings settings) {
        this.settings = settings;
    }

    /**
     * An address that may be called, as far as can be said today.
     *
     * @throws ProblemException 422 for anything else, with the reason at {@code /url}
     */
    URI accepted(String text) {
        URI uri = parsed(text);
        String host = uri.getHost();
        boolean secure = "https".equalsIgnoreCase(uri.getScheme());
        if (host == null || uri.getUserInfo() != null || uri.getFragment() != null) {
            throw ProblemException.invalid("/url", "webhook.url.form");
        }
        if (!secure && !("http".equalsIgnoreCase(uri.getScheme()) && allowed(host))) {
            throw ProblemException.invalid("/url", "webhook.url.https");
        }
        try {
            resolve(host);
            return uri;
        } catch (ForbiddenAddressException inside) {
            throw ProblemException.invalid("/url", "webhook.url.inside", host);
        } catch (UnknownHostException nobody) {
            throw ProblemException.invalid("/url", "webhook.url.unknown-host", host);
        }
    }

    private static URI parsed(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException wrong) {
            throw ProblemException.invalid("/url", "webhook.url.form");
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = InetAddress.getAllByName(bare(host));
        if (!allowed(host) && !Arrays.stream(addresses).allMatch(AddressGuard::isPublic)) {
            throw new ForbiddenAddressException(host);
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private boolean allowed(String host) {
        return settings.allowedHosts().contains(host.toLowerCase(Locale.ROOT));
    }

    private static String bare(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    static boolean isPublic(InetAddress address) {
        return address instanceof Inet4Address ? isPublic(address.getAddress()) : isPublicSix(address.getAddress());
    }

    private static boolean isPublic(byte[] four) {
        return NOT_PUBLIC.stream().noneMatch(network -> network.holds(four))
                && !SET_ASIDE.contains(List.of(four[0] & 0xFF, four[1] & 0xFF, four[2] & 0xFF));
    }

    /**
     * Global unicast only (2000::/3), without what is set aside there and without tunnels, which lead to an IPv4 address
     * that nobody looked at: 2001::/23 with Teredo, documentation, 6to4.
     */
    private static boolean isPublicSix(byte[] six) {
        int first = octets(six[0], six[1]);
        int second = octets(six[2], six[3]);
        boolean global = (first & 0xE000) == 0x2000;
        boolean setAside = (first == 0x2001 && (second < 0x0200 || second == 0x0DB8)) || first == 0x3FFF;
        return global && !setAside && first != 0x2002;
    }

    private static int octets(byte high, byte low) {
        return ((high & 0xFF) << 8) | (low & 0xFF);
    }
}

package org.linli.gateway.request;

import java.net.InetAddress;
import java.util.Arrays;

/**
 * Addresses that share a prefix, written {@code 10.0.0.0/8} or {@code ::1}; no names, so that nothing is looked up.
 *
 * @param bits length of the shared prefix
 */
public record AddressRange(InetAddress first, int bits) {

    /** Also what settings are bound with; refuses anything that is not an address with an optional prefix length. */
    public static AddressRange of(String text) {
        int slash = text.indexOf('/');
        InetAddress address = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
        int longest = address.getAddress().length * 8;
        int bits = slash < 0 ? longest : Integer.parseInt(text.substring(slash + 1));
        if (bits < 0 || bits > longest) {
            throw new IllegalArgumentException(
                    "A prefix of " + address + " has 0 to " + longest + " bits, not " + bits);
        }
        return new AddressRange(masked(address, bits), bits);
    }

    public boolean contains(InetAddress address) {
        return address.getAddress().length == first.getAddress().length
                && masked(address, bits).equals(first);
    }

    /** The address with all bits after the prefix cleared. */
    public static InetAddress masked(InetAddress address, int bits) {
        byte[] bytes = address.getAddress();
        int whole = bits / 8;
        if (whole < bytes.length) {
            bytes[whole] &= (byte) (0xFF00 >> (bits % 8));
            Arrays.fill(bytes, whole + 1, bytes.length, (byte) 0);
        }
        try {
            return InetAddress.getByAddress(bytes);
        } catch (java.net.UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return first.getHostAddress() + "/" + bits;
    }
}

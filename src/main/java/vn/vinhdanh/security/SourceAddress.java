package vn.vinhdanh.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** What counts as one address: of IPv6 the network, as each of its machines may choose among 2^64 addresses. */
final class SourceAddress {

    private static final int NETWORK_BYTES = 8;

    private SourceAddress() {
    }

    static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            // A literal: nothing is looked up. IPv4 written as IPv6 comes back as IPv4.
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(parsed.getAddress(), 0, NETWORK_BYTES) + "::/64"
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}

package vn.vinhdanh.signature;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@code vinhdanh.signature.<issuer>.*}: with what the papers of an issuer are signed. An issuer that is not there does
 * not sign electronically.
 */
@ConfigurationProperties("vinhdanh")
record SignatureProperties(Map<String, Key> signature) {

    SignatureProperties {
        signature = signature == null ? Map.of() : Map.copyOf(signature);
    }

    /**
     * One of a key store and a token's library.
     *
     * @param keystore file in the form PKCS#12
     * @param library  of the token, in the form PKCS#11
     * @param slot     place in the library's list of slots, from 0; null: the first
     * @param alias    of the key, where there is more than one
     * @param password of the key store, or PIN of the token
     * @param tsa      address of the time stamping authority, or null: no time stamp
     */
    record Key(Path keystore, Path library, Integer slot, String alias, String password, URI tsa) {

        /** Never the password: this may come into a log. */
        @Override
        public String toString() {
            return "Key[" + (keystore != null ? keystore : library) + "]";
        }
    }
}

package vn.vinhdanh.signature;

import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.token.AbstractKeyStoreTokenConnection;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.KSPrivateKeyEntry;
import eu.europa.esig.dss.token.Pkcs11SignatureToken;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import eu.europa.esig.dss.token.PrefilledPasswordCallback;
import java.io.IOException;
import java.nio.file.Files;
import java.security.KeyStore.PasswordProtection;
import java.util.List;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.signature.SignatureProperties.Key;

/** Opens the key that is configured, and says in words why it cannot. */
final class Keys {

    private Keys() {
    }

    /** What is wrong already by the settings; null where nothing is. */
    static Refusal mistake(String issuer, Key key) {
        if ((key.keystore() == null) == (key.library() == null)) {
            return Refusal.conflict("signature.one-key", issuer);
        }
        if (key.keystore() != null && !Files.isReadable(key.keystore())) {
            return Refusal.conflict("signature.keystore.missing", issuer, key.keystore().toString());
        }
        if (key.library() != null && !Files.isReadable(key.library())) {
            return Refusal.conflict("signature.library.missing", issuer, key.library().toString());
        }
        if (key.password() == null || key.password().isEmpty()) {
            return Refusal.conflict("signature.password.missing", issuer);
        }
        return null;
    }

    /** To be closed after use: a token's session is nobody else's in the meantime. */
    static AbstractKeyStoreTokenConnection open(String issuer, Key key) {
        Refusal mistake = mistake(issuer, key);
        if (mistake != null) {
            throw mistake;
        }
        PasswordProtection password = new PasswordProtection(key.password().toCharArray());
        if (key.library() != null) {
            return new Pkcs11SignatureToken(key.library().toString(), new PrefilledPasswordCallback(password), -1,
                    key.slot() == null ? 0 : key.slot(), null);
        }
        try {
            return new Pkcs12SignatureToken(key.keystore().toFile(), password);
        } catch (IOException | DSSException e) {
            throw Refusal.conflict("signature.keystore.unreadable", issuer, key.keystore().toString());
        }
    }

    /** The key that signs. */
    static DSSPrivateKeyEntry key(String issuer, Key settings, AbstractKeyStoreTokenConnection token) {
        List<DSSPrivateKeyEntry> keys;
        try {
            keys = token.getKeys();
        } catch (DSSException e) {
            // The cause may name what was tried; it is not passed on.
            throw settings.library() != null ? Refusal.conflict("signature.token.unreadable", issuer)
                    : Refusal.conflict("signature.keystore.unreadable", issuer, settings.keystore().toString());
        }
        List<DSSPrivateKeyEntry> fitting = keys.stream().filter(entry -> settings.alias() == null
                || entry instanceof KSPrivateKeyEntry named && named.getAlias().equalsIgnoreCase(settings.alias()))
                .toList();
        if (fitting.isEmpty()) {
            throw Refusal.conflict("signature.key.missing", issuer);
        }
        if (fitting.size() > 1) {
            throw Refusal.conflict("signature.key.several", issuer);
        }
        return fitting.get(0);
    }
}

package vn.vinhdanh.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import eu.europa.esig.dss.model.x509.CertificateToken;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.vinhdanh.calendar.CalendarFixture;
import vn.vinhdanh.calendar.OfficeTime;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.signature.FileCheck.Verdict;
import vn.vinhdanh.signature.SignatureProperties.Key;

/** Papers signed with real keys, judged by our check and by pdfsig. */
class SigningTest {

    private static final String ISSUER = "soc-trang";
    private static final byte[] PAPER = TestKeys.paper("Quyet dinh khen thuong");

    @TempDir
    private static Path folder;

    private static Path keystore;

    private final Set<String> known = new HashSet<>();
    private final OfficeTime time = CalendarFixture.office(
            Clock.fixed(Instant.parse("2021-12-31T03:00:00Z"), ZoneOffset.UTC), ZoneId.of("Asia/Ho_Chi_Minh"));
    private final KnownSigners signers = new KnownSigners(null, time) {
        @Override
        void remember(String issuer, CertificateToken certificate) {
            known.add(certificate.getDSSIdAsString());
        }

        @Override
        Optional<String> issuerOf(CertificateToken certificate) {
            return known.contains(certificate.getDSSIdAsString()) ? Optional.of("UBND tỉnh") : Optional.empty();
        }
    };
    private final IssuedPapers papers = new IssuedPapers(null) {
        @Override
        Optional<Issued> find(byte[] sha256) {
            return Optional.empty();
        }
    };
    private final CheckFile check = new CheckFile(papers, signers);

    @BeforeEach
    void key() {
        if (keystore == null) {
            keystore = TestKeys.pkcs12(folder, "thu", "2020/01/01", 7300);
        }
    }

    private byte[] signed(Key key) {
        return service(key).sign(ISSUER, PAPER, "Ban hanh");
    }

    private PadesSigningService service(Key key) {
        return new PadesSigningService(new SignatureProperties(Map.of(ISSUER, key)), signers, null, time);
    }

    private static Key file(Path keystore, String password) {
        return new Key(keystore, null, null, null, password, null);
    }

    private byte[] signed() {
        return signed(file(keystore, TestKeys.PASSWORD));
    }

    private static String pdfsig(byte[] pdf) {
        assumeThat(TestKeys.installed("pdfsig")).as("pdfsig is not installed").isTrue();
        try {
            Path file = Files.write(folder.resolve("signed.pdf"), pdf);
            return TestKeys.run(List.of("pdfsig", "-nocert", file.toString()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void withoutConfigurationNothingIsSigned() {
        IssuedPaperSigner signer = new IssuedPaperSigner(List.of(service(file(keystore, TestKeys.PASSWORD))));
        assertThat(signer.sign("lao-cai", PAPER, "x")).as("each issuer for itself").isEmpty();
        assertThat(signer.sign(ISSUER, PAPER, "x")).isPresent();
    }

    @Test
    void aSignedPaperIsWholeAndOursAndAnotherReaderSaysSo() {
        byte[] signed = signed();
        assertThat(new String(signed, StandardCharsets.ISO_8859_1)).contains("/ETSI.CAdES.detached");
        FileCheck checked = check.check(signed);
        assertThat(checked.verdict()).isEqualTo(Verdict.INTACT);
        assertThat(checked.signatures()).singleElement().satisfies(found -> {
            assertThat(found.intact()).isTrue();
            assertThat(found.holder()).isEqualTo("thu");
            assertThat(found.issuer()).isEqualTo("UBND tỉnh");
            assertThat(found.signedAt()).isCloseTo(time.now(), within(1, ChronoUnit.MINUTES));
            assertThat(found.stampedAt()).isNull();
        });
        assertThat(pdfsig(signed)).contains("Signature is Valid", "Total document signed");
    }

    @Test
    void aByteChangedAnywhereIsSeen() {
        byte[] signed = signed();
        String text = new String(signed, StandardCharsets.ISO_8859_1);
        int contents = text.indexOf("/Contents <") + "/Contents <".length();
        assertThat(contents).isGreaterThan(20);
        Map<String, Integer> places = Map.of("header", 5, "middle of the paper", PAPER.length / 2,
                "the signed dictionary", text.indexOf("/ETSI.CAdES"),
                "the range's name", text.indexOf("/ByteRange") + 3,
                "a number of the range", text.indexOf("/ByteRange") + 14, "the signature's head", contents + 1,
                "the signature's middle", contents + 1500,
                "the room after the signature", text.indexOf(">", contents) - 20,
                "the last byte but one", signed.length - 3);
        places.forEach((where, place) -> {
            byte[] changed = signed.clone();
            changed[place] = (byte) (changed[place] == '1' ? '2' : '1');
            assertThat(check.check(changed).verdict()).as(where).isEqualTo(Verdict.ALTERED);
        });
    }

    @Test
    void anotherReaderSeesTheChangedByteToo() {
        byte[] changed = signed();
        String text = new String(changed, StandardCharsets.ISO_8859_1);
        changed[text.indexOf("stream") + 20] ^= 1;
        assertThat(pdfsig(changed)).containsIgnoringCase("digest mismatch").doesNotContain("Signature is Valid");
        assertThat(check.check(changed).verdict()).isEqualTo(Verdict.ALTERED);
    }

    @Test
    void whatIsAddedAfterwardsIsSeen() {
        byte[] signed = signed();
        byte[] more = "\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] longer = Arrays.copyOf(signed, signed.length + more.length);
        System.arraycopy(more, 0, longer, signed.length, more.length);
        FileCheck checked = check.check(longer);
        assertThat(checked.verdict()).isEqualTo(Verdict.APPENDED);
        assertThat(checked.appended()).isEqualTo(more.length);
        assertThat(check.check(Arrays.copyOf(signed, signed.length - 40)).verdict()).as("cut off")
                .isEqualTo(Verdict.ALTERED);
    }

    @Test
    void aNameInACertificateProvesNothing() {
        Path own = TestKeys.pkcs12(folder, "gia-mao", "2020/01/01", 7300);
        byte[] forged = signed(file(own, TestKeys.PASSWORD));
        known.clear();
        FileCheck checked = check.check(forged);
        assertThat(checked.verdict()).isEqualTo(Verdict.FOREIGN);
        assertThat(checked.signatures().get(0).issuer()).isNull();
        byte[] signedOver = service(file(own, TestKeys.PASSWORD)).sign(ISSUER, signed(), "x");
        known.clear();
        signed();
        assertThat(check.check(signedOver).signatures()).hasSize(2).allMatch(FileCheck.Found::intact);
        assertThat(check.check(signedOver).verdict()).as("somebody added his signature to ours")
                .isEqualTo(Verdict.FOREIGN);
    }

    @Test
    void anUnsignedFileAndOneThatIsNoPaper() {
        assertThat(check.check(PAPER).verdict()).isEqualTo(Verdict.UNSIGNED);
        assertThat(catchThrowableOfType(Refusal.class, () -> check.check("hello".getBytes(StandardCharsets.UTF_8)))
                .problems().get(0).key()).isEqualTo("signature.file.no-pdf");
    }

    @Test
    void whatIsWrongWithTheConfigurationIsSaidInWords() {
        Path early = TestKeys.pkcs12(folder, "som", "2090/01/01", 100);
        Path late = TestKeys.pkcs12(folder, "muon", "2001/01/01", 100);
        Path torn = folder.resolve("rach.p12");
        write(torn);
        Map<Key, String> wrong = Map.of(
                file(folder.resolve("khong-co.p12"), TestKeys.PASSWORD), "signature.keystore.missing",
                file(keystore, "sai"), "signature.keystore.unreadable",
                file(torn, "x"), "signature.keystore.unreadable",
                file(keystore, null), "signature.password.missing",
                new Key(null, null, null, null, "x", null), "signature.one-key",
                new Key(keystore, keystore, null, null, "x", null), "signature.one-key",
                new Key(keystore, null, null, "khac", TestKeys.PASSWORD, null), "signature.key.missing",
                file(early, TestKeys.PASSWORD), "signature.certificate.early",
                file(late, TestKeys.PASSWORD), "signature.certificate.expired",
                new Key(keystore, null, null, null, TestKeys.PASSWORD, URI.create("http://localhost:1/tsa")),
                "signature.tsa.unreachable");
        List<String> said = new ArrayList<>();
        wrong.forEach((key, expected) -> {
            Refusal refusal = catchThrowableOfType(Refusal.class, () -> signed(key));
            assertThat(refusal).as(expected).isNotNull();
            assertThat(refusal.problems().get(0).key()).isEqualTo(expected);
            said.add(words(refusal, Locale.forLanguageTag("vi")) + words(refusal, Locale.ENGLISH) + key);
        });
        assertThat(Set.copyOf(said)).hasSize(wrong.size());
        assertThat(String.join("", said)).doesNotContain(TestKeys.PASSWORD);
    }

    private static String words(Refusal refusal, Locale locale) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/signature");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        Refusal.Problem problem = refusal.problems().get(0);
        return messages.getMessage(problem.key(), problem.args(), locale);
    }

    private static void write(Path torn) {
        try {
            Files.writeString(torn, "not a key store");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aTokenSignsAsAFileDoes() throws IOException {
        Optional<Path> library = Stream.of("/usr/lib/softhsm/libsofthsm2.so",
                "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so").map(Path::of).filter(Files::exists).findFirst();
        assumeThat(library).as("softhsm2 is not installed").isPresent();
        assumeThat(System.getenv("SOFTHSM2_CONF")).as("SOFTHSM2_CONF names no empty store of tokens").isNotNull();
        TestKeys.softToken(folder, library.get());
        byte[] signed = signed(new Key(null, library.get(), 0, null, TestKeys.PIN, null));
        assertThat(check.check(signed).verdict()).isEqualTo(Verdict.INTACT);
        assertThat(pdfsig(signed)).contains("Signature is Valid");
        Refusal refusal = catchThrowableOfType(Refusal.class,
                () -> signed(new Key(null, library.get(), 0, null, "000000", null)));
        assertThat(refusal.problems().get(0).key()).isEqualTo("signature.token.unreadable");
    }

    @Test
    void aTimeStampIsAskedForWhereThereIsAnAuthority() throws Exception {
        Path authority = TestKeys.pkcs12(folder, "tsa", "2020/01/01", 7300, "-ext", "EKU:critical=timeStamping");
        Instant says = time.now().plusSeconds(30).truncatedTo(ChronoUnit.SECONDS);
        try (LocalTsa tsa = new LocalTsa(authority, says)) {
            byte[] signed = signed(new Key(keystore, null, null, null, TestKeys.PASSWORD, tsa.address()));
            FileCheck checked = check.check(signed);
            assertThat(checked.verdict()).isEqualTo(Verdict.INTACT);
            assertThat(checked.signatures().get(0).stampedAt()).isEqualTo(says);
            assertThat(pdfsig(signed)).contains("Signature is Valid");
        }
    }
}

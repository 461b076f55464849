package vn.vinhdanh.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The shape of the code. Each rule holds for the code and is seen to fail on something that breaks it. */
class ArchitectureTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final JavaClasses CODE =
            new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.vinhdanh");
    private static final JavaClasses BROKEN = new ClassFileImporter()
            .importPackages("vn.vinhdanh.architecture.fixture");
    private static final Map<String, String> SOURCES = files(Path.of("src/main/java"), ".java");

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of("the engine is behind one door", CodeRules.engineBehindOneDoor(), "BreaksArrows"),
                Arguments.of("nobody uses workflow", CodeRules.nobodyUsesWorkflow(), "BreaksArrows"),
                Arguments.of("nobody uses web", CodeRules.nobodyUsesWeb(), "BreaksArrows"),
                Arguments.of("web asks the capabilities", CodeRules.webAsksTheCapabilities(), "BreaksWeb"),
                Arguments.of("one clock", CodeRules.oneClock(), "BreaksClock"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holdsAndCanFail(String name, ArchRule rule, String breaks) {
        rule.check(CODE);
        assertThat(rule.evaluate(BROKEN).getFailureReport().getDetails()).anyMatch(detail -> detail.contains(breaks));
    }

    @Test
    void theCapabilitiesMakeNoCycle() {
        CodeRules.noCycles("vn.vinhdanh").check(CODE);
        assertThat(CodeRules.noCycles("vn.vinhdanh.architecture.fixture.cycle").evaluate(BROKEN)
                .hasViolation()).isTrue();
    }

    @Test
    void noVietnameseInJava() {
        assertThat(SourceRules.vietnameseLiterals(SOURCES)).isEmpty();
        assertThat(SourceRules.vietnameseLiterals(
                Map.of("A.java", "/* đợt */ // Đợt\n a(\"\\\"\", \"x\"); b('\"'); /** \"Hồ sơ\" */")))
                .as("in comments it may be").isEmpty();
        assertThat(SourceRules.vietnameseLiterals(Map.of("A.java", "a(\"Hồ sơ\");"))).hasSize(1);
        assertThat(SourceRules.vietnameseLiterals(Map.of("A.java", "a('đ'); b(\"\"\"\n  // Đợt\n\"\"\");"))).hasSize(2);
    }

    @Test
    void filesAreShort() {
        assertThat(SourceRules.tooLong(SOURCES)).isEmpty();
        assertThat(SourceRules.tooLong(Map.of("A.java", "x\n".repeat(249)))).isEmpty();
        assertThat(SourceRules.tooLong(Map.of("A.java", "x\n".repeat(250)))).containsExactly("A.java");
    }

    @Test
    void linesAreNarrow() {
        assertThat(SourceRules.wideLines(SOURCES)).isEmpty();
        assertThat(SourceRules.wideLines(files(Path.of("src/test/java"), ".java"))).isEmpty();
        assertThat(SourceRules.wideLines(Map.of("A.java", "đ".repeat(120) + "\n"))).isEmpty();
        assertThat(SourceRules.wideLines(Map.of("A.java", "x\n" + "x".repeat(121) + "\n"))).containsExactly("A.java:2");
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        assertThat(SourceRules.unexplainedPackages(SOURCES.keySet())).isEmpty();
        assertThat(SourceRules.unexplainedPackages(Set.of("a/A.java", "a/package-info.java", "a/b/B.java")))
                .containsExactly("a/b");
    }

    @Test
    void bothLanguagesSayTheSame() {
        files(MESSAGES, ".properties").keySet().stream()
                .filter(path -> !path.endsWith("_en.properties")).forEach(path -> {
                    Path english = Path.of(path.replace(".properties", "_en.properties"));
                    assertThat(english).exists();
                    assertThat(MessageRules.outOfStep(bundle(Path.of(path)), bundle(english))).as(path).isEmpty();
                });
        assertThat(MessageRules.outOfStep(Map.of("a.b", "{0} và {1}", "a.c", "x", "a.d", " ", "a.e", "{0}"),
                Map.of("a.b", "{0}", "a.d", "x", "a.e", "the {0}"))).hasSize(3);
    }

    @Test
    void whatIsAskedForIsInTheBundles() {
        Set<String> keys = files(MESSAGES, ".properties").keySet().stream()
                .flatMap(path -> bundle(Path.of(path)).keySet().stream())
                .collect(Collectors.toSet());
        assertThat(MessageRules.missingInJava(SOURCES, keys)).isEmpty();
        Map<String, String> templates = files(Path.of("src/main/resources/templates"), "");
        assertThat(MessageRules.missingInTemplates(templates, keys)).isEmpty();

        Set<String> some = Set.of("pages.title", "pages.stage.DRAFT");
        assertThat(MessageRules.missingInJava(Map.of("A.java",
                "a(\"pages.title\", \"pages.stage.\", \"pages.stage\", \"other.key\", \"pages.yaml\")"), some))
                .isEmpty();
        assertThat(MessageRules.missingInJava(Map.of("A.java", "a(\"pages.titel\", \"pages.stag.\")"), some))
                .hasSize(2);
        assertThat(MessageRules.missingInTemplates(
                Map.of("a.html", "#{pages.title} #{pages.title(${x})} #{${'pages.stage.' + x}}"), some)).isEmpty();
        assertThat(MessageRules.missingInTemplates(Map.of("a.html", "#{pages.titel} #{${'pages.stag.' + x}}"), some))
                .hasSize(2);
    }

    @Test
    void theScansFindWhatThereIs() {
        assertThat(SOURCES).hasSizeGreaterThan(150).containsKey("src/main/java/vn/vinhdanh/VinhDanhApplication.java");
        assertThat(CODE.contain("vn.vinhdanh.workflow.engine.AsSystem")).isTrue();
        assertThat(bundle(MESSAGES.resolve("nomination.properties"))).hasSizeGreaterThan(30);
    }

    private static Map<String, String> bundle(Path path) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path, UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty));
    }

    private static Map<String, String> files(Path folder, String ending) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).filter(p -> p.toString().endsWith(ending)).toList()) {
                files.put(path.toString().replace('\\', '/'), Files.readString(path, UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}

package vn.vinhdanh.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Camunda's webapps in Vietnamese. A key that is missing is shown as its name (DASHBOARD_DASHBOARD), so every
 * key of the English file that comes with the engine must be in ours; after an upgrade of the engine this
 * test names the new ones.
 */
class WebappTextsTest {

  private static final String APPS = "META-INF/resources/webjars/camunda/app/";
  private static final Set<String> ALL_FOUR = Set.of("tasklist", "cockpit", "admin", "welcome");
  /** What must survive translation: {{x}}, the %d of dates, HTML tags, character entities. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}|%[a-z]|</?(?:a|b|br|i|em|p|strong|span|ul|li|code)\\b[^>]*>|&\\w+;");

  /** Cockpit appends it to a noun; Vietnamese nouns have no plural, so ours is empty. */
  private static final String PLURAL_ENDING = "s";

  @Test
  void allFourAppsAreThere() throws IOException {
    assertThat(apps().collect(Collectors.toSet())).isEqualTo(ALL_FOUR);
  }

  @ParameterizedTest
  @MethodSource("apps")
  void everyKeyIsTranslated(String app) throws IOException {
    Set<String> keys = new HashSet<>(flat(vietnamese(app)).keySet());
    keys.removeIf(key -> key.endsWith("/Not a common password")); // our own rule, whose key is its English text
    assertThat(keys).isEqualTo(flat(english(app)).keySet());
  }

  @ParameterizedTest
  @MethodSource("apps")
  void placeholdersAreKept(String app) throws IOException {
    Map<String, String> vi = flat(vietnamese(app));
    List<String> wrong = new ArrayList<>();
    flat(english(app)).forEach((key, text) -> {
      if (!placeholders(text).equals(placeholders(vi.getOrDefault(key, "")))) {
        wrong.add(key + ": " + text + " -> " + vi.get(key));
      }
    });
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("apps")
  void nothingIsLeftInEnglish(String app) throws IOException {
    Set<String> same = sameInBothLanguages();
    Map<String, String> en = flat(english(app));
    List<String> untranslated = new ArrayList<>();
    flat(vietnamese(app)).forEach((key, text) -> {
      boolean label = key.startsWith("/labels/");
      String english = en.getOrDefault(key, "");
      if (label && text.isBlank() && !english.isBlank() && !english.strip().equals(PLURAL_ENDING)) {
        untranslated.add(key + " is blank");
      } else if (label && !text.isBlank() && text.equals(english) && !same.contains(text.strip())) {
        untranslated.add(key + ": " + text);
      }
    });
    assertThat(untranslated).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("apps")
  void datesHaveVietnameseNames(String app) throws IOException {
    JsonNode en = english(app).path("dateLocales");
    JsonNode vi = vietnamese(app).path("dateLocales");
    for (String names : List.of("months", "monthsShort", "weekdays", "weekdaysShort", "weekdaysMin")) {
      assertThat(vi.path(names).size()).as(names).isEqualTo(en.path(names).size());
      for (int i = 0; i < en.path(names).size(); i++) {
        assertThat(vi.path(names).get(i)).as(names).isNotEqualTo(en.path(names).get(i));
      }
    }
  }

  @Test
  void everyAppOffersVietnameseFirstAndGoesToOurLogin() throws IOException {
    for (String app : ALL_FOUR) {
      String config = Files.readString(classes().resolve(app + "/scripts/config.js"), UTF_8);
      assertThat(config).as(app)
          .containsPattern("availableLocales:\\s*\\[\\s*'vi'\\s*,\\s*'en'\\s*]")
          .containsPattern("fallbackLocale:\\s*'vi'")
          .containsPattern("disableWelcomeMessage:\\s*true")
          .containsPattern("(?m)^goToOurLogin\\(\\);$");
    }
  }

  @Test
  void theTestSeesALostPlaceholder() {
    assertThat(placeholders("{{ name }}: <strong>%d</strong>")).isEqualTo(placeholders("<strong>%d</strong> {{name}}"));
    assertThat(placeholders("{{name}}")).isNotEqualTo(placeholders("{{tên}}"));
    assertThat(placeholders("see <a href=\"/x\">x</a>")).isNotEqualTo(placeholders("xem <a href=\"/y\">x</a>"));
  }

  /** The apps for which our classes bring a vi.json. */
  static Stream<String> apps() throws IOException {
    try (Stream<Path> dirs = Files.list(classes())) {
      return dirs.filter(dir -> Files.exists(dir.resolve("locales/vi.json")))
          .map(dir -> dir.getFileName().toString()).sorted().toList().stream();
    }
  }

  private static Path classes() {
    return Path.of("target", "classes").resolve(APPS);
  }

  private static JsonNode vietnamese(String app) throws IOException {
    return json(Files.readAllBytes(classes().resolve(app + "/locales/vi.json")));
  }

  /** The English file of the engine's webjar; ours has none, so the only one on the classpath. */
  private static JsonNode english(String app) throws IOException {
    List<URL> found = Collections.list(
        WebappTextsTest.class.getClassLoader().getResources(APPS + app + "/locales/en.json"));
    assertThat(found).as("en.json of %s", app).hasSize(1);
    try (InputStream in = found.get(0).openStream()) {
      return json(in.readAllBytes());
    }
  }

  private static JsonNode json(byte[] bytes) throws IOException {
    String text = new String(bytes, UTF_8);
    return new ObjectMapper().readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  /** Every text by its JSON pointer: /labels/SAVE, /dateLocales/months/0. */
  private static Map<String, String> flat(JsonNode node) {
    Map<String, String> texts = new TreeMap<>();
    flatten("", node, texts);
    return texts;
  }

  private static void flatten(String path, JsonNode node, Map<String, String> texts) {
    if (node.isObject()) {
      node.fields().forEachRemaining(field -> flatten(path + "/" + field.getKey(), field.getValue(), texts));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        flatten(path + "/" + i, node.get(i), texts);
      }
    } else {
      texts.put(path, node.asText());
    }
  }

  private static List<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(m -> m.group().replaceAll("[{}\\s]", "")).sorted().toList();
  }

  private static Set<String> sameInBothLanguages() throws IOException {
    try (InputStream in = WebappTextsTest.class.getResourceAsStream("same-in-both-languages.txt")) {
      Set<String> texts = new HashSet<>(List.of(new String(in.readAllBytes(), UTF_8).split("\n")));
      texts.removeIf(line -> line.startsWith("#"));
      return texts;
    }
  }
}

package vn.vinhdanh.web.open;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.vinhdanh.register.PublicExample;
import vn.vinhdanh.register.PublicExamples;
import vn.vinhdanh.register.RegisterNews;

/** What is new, for feed readers: decisions as they are announced, and good examples. */
@Controller
class FeedController {

    private static final int DECISIONS = 20;
    private static final int EXAMPLES = 10;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final RegisterNews news;
    private final PublicExamples examples;
    private final Visitors visitors;
    private final MessageSource messages;
    private final String address;

    FeedController(RegisterNews news, PublicExamples examples, Visitors visitors, MessageSource messages,
                   @Value("${vinhdanh.public-url}") String address) {
        this.news = news;
        this.examples = examples;
        this.visitors = visitors;
        this.messages = messages;
        this.address = address.replaceFirst("/+$", "");
    }

    @GetMapping("/public/feed.atom")
    ResponseEntity<byte[]> feed(HttpServletRequest request, Locale locale) throws FeedException {
        visitors.page(request.getRemoteAddr());
        List<Entry> entries = new ArrayList<>();
        news.decisions(DECISIONS).forEach(decision -> entries.add(entry(decision, locale)));
        examples.newest(EXAMPLES, 0, locale).forEach(example -> entries.add(entry(example, locale)));
        entries.sort(Comparator.comparing(Entry::getUpdated).reversed());
        Feed feed = new Feed("atom_1.0");
        feed.setId(address + "/public/feed.atom");
        feed.setTitle(text("register.open.name", locale));
        feed.setUpdated(entries.isEmpty() ? Date.from(Instant.EPOCH) : entries.get(0).getUpdated());
        Person author = new Person();
        author.setName(text("register.open.name", locale));
        feed.setAuthors(List.<SyndPerson>of(author));
        feed.setAlternateLinks(List.of(link("alternate", "text/html", "/public")));
        feed.setOtherLinks(List.of(link("self", "application/atom+xml", "/public/feed.atom")));
        feed.setEntries(entries);
        return ResponseEntity.ok().contentType(new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8))
                .cacheControl(Answers.ASK_AGAIN)
                .body(new WireFeedOutput().outputString(feed).getBytes(StandardCharsets.UTF_8));
    }

    private Entry entry(RegisterNews.NewDecision decision, Locale locale) {
        return entry("/public/awards?decision=" + decision.id(),
                text("register.open.feed.decision", locale, decision.number(), DAY.format(decision.date()),
                        decision.issuer()),
                text("register.open.feed.awards", locale, decision.movement(), text(decision.more()
                        ? "register.open.count.more" : "register.open.count", locale, decision.awards())),
                decision.announcedAt(), decision.announcedAt());
    }

    private Entry entry(PublicExample example, Locale locale) {
        return entry("/public/examples/" + example.id(),
                text("register.open.feed.example", locale, example.title(), example.name()), example.story(),
                example.publishedAt(), example.savedAt().isAfter(example.publishedAt()) ? example.savedAt()
                        : example.publishedAt());
    }

    private Entry entry(String path, String title, String text, Instant published, Instant updated) {
        Content summary = new Content();
        summary.setType(Content.TEXT);
        summary.setValue(text);
        Entry entry = new Entry();
        entry.setId(address + path);
        entry.setTitle(title);
        entry.setSummary(summary);
        entry.setPublished(Date.from(published));
        entry.setUpdated(Date.from(updated));
        entry.setAlternateLinks(List.of(link("alternate", "text/html", path)));
        return entry;
    }

    private Link link(String rel, String type, String path) {
        Link link = new Link();
        link.setRel(rel);
        link.setType(type);
        link.setHref(address + path);
        return link;
    }

    private String text(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}

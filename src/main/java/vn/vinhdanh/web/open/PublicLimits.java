package vn.vinhdanh.web.open;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one address may ask. An office or a village behind one address must not notice, a program must. Each node
 * counts for itself.
 *
 * @param pagesPerMinute  searches, feeds and other pages
 * @param checksPerMinute certificates checked
 * @param missesPerHour   checks of codes that were never given; after these, no code is looked up for a while
 * @param addresses       most addresses remembered at once; the longest silent is forgotten first
 */
@ConfigurationProperties("vinhdanh.public")
record PublicLimits(@DefaultValue("120") int pagesPerMinute, @DefaultValue("60") int checksPerMinute,
                    @DefaultValue("20") int missesPerHour, @DefaultValue("50000") int addresses) {

    PublicLimits {
        if (pagesPerMinute < 1 || checksPerMinute < 1 || missesPerHour < 1 || addresses < 1) {
            throw new IllegalArgumentException("vinhdanh.public: every limit must be above nothing");
        }
    }
}

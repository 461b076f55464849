package vn.vinhdanh.web.api;

import java.util.ArrayList;
import java.util.List;
import vn.vinhdanh.refusal.Refusal;

/**
 * One page of a list, as every list of the interface is answered.
 *
 * @param page  from 0
 * @param size  items on a full page, 1 to 500
 * @param total items on all pages
 */
public record PageOf<T>(List<T> items, int page, int size, long total) {

    public static final int MAX_SIZE = 500;

    /** Which page is asked for; refuses a page that cannot be. */
    public record Request(int page, int size) {

        public Request {
            List<Refusal.Problem> problems = new ArrayList<>();
            if (page < 0) {
                problems.add(new Refusal.Problem("page", "web.page.negative"));
            }
            if (size < 1 || size > MAX_SIZE) {
                problems.add(new Refusal.Problem("size", "web.page.size", String.valueOf(MAX_SIZE)));
            }
            if (!problems.isEmpty()) {
                throw Refusal.invalid(problems);
            }
        }

        /** Number of items before the page. */
        public long offset() {
            return (long) page * size;
        }

        public <T> PageOf<T> of(List<T> items, long total) {
            return new PageOf<>(items, page, size, total);
        }

        /** The page of a list that is at hand as a whole. */
        public <T> PageOf<T> from(List<T> all) {
            return of(all.stream().skip(offset()).limit(size).toList(), all.size());
        }
    }
}

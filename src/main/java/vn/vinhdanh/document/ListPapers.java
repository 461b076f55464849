package vn.vinhdanh.document;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.vinhdanh.decision.DecisionList;

/**
 * Papers that belong to a list: drafts while it is worked on, frozen when its decision is issued. A part that has
 * papers of its own gives them by a bean of this type.
 */
public interface ListPapers {

    /**
     * One paper.
     *
     * @param name  {@link DocumentKind#fileName()}, or that with "-" and the code of the one unit it is for
     * @param title as people read it in a list of papers
     * @param data  what it says; asked for when it is written
     */
    record ListPaper(String name, String title, Supplier<DocumentData> data) {

        /** Whether it is of the whole list, as long as the list may be, and not of one unit. */
        boolean isOfAll() {
            return DocumentKind.named(name).isPresent();
        }
    }

    /**
     * The papers of the list as it stands.
     *
     * @param typed number, day and signer of the decision as they are being typed, to look at; else empty
     */
    List<ListPaper> of(DecisionList list, Optional<Signature> typed);
}

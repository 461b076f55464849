package vn.vinhdanh.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.decision.DecisionList;
import vn.vinhdanh.decision.DecisionLists;
import vn.vinhdanh.document.ListPapers.ListPaper;
import vn.vinhdanh.refusal.Refusal;

/** The papers of a list at any time from its making on, for the bodies of its issuer; as issued, once they are. */
@Service
public class DraftDocuments {

    private final DecisionLists lists;
    private final List<ListPapers> sources;
    private final FrozenDocuments frozen;
    private final DocumentWriter writer;

    DraftDocuments(DecisionLists lists, List<ListPapers> sources, FrozenDocuments frozen, DocumentWriter writer) {
        this.lists = lists;
        this.sources = sources;
        this.frozen = frozen;
        this.writer = writer;
    }

    /** @param draft whether it may still change */
    public record Draft(String name, String title, boolean draft) {
    }

    /** @throws Refusal not found where the caller may not see the list */
    @Transactional(readOnly = true)
    public List<Draft> of(String code) {
        DecisionList list = lists.toSee(code);
        Map<String, Draft> all = new LinkedHashMap<>();
        papers(list, Optional.empty()).forEach(p -> all.put(p.name(), new Draft(p.name(), p.title(), true)));
        frozen.of(code).forEach(f -> all.put(f.name(), new Draft(f.name(), f.title(), false)));
        return List.copyOf(all.values());
    }

    /**
     * Writes one paper.
     *
     * @param typed  as {@link ListPapers#of}
     * @param target asked for once the paper is made
     * @throws Refusal not found where there is no such paper, or the caller may not see the list
     */
    @Transactional(readOnly = true)
    public void write(String code, String name, DocumentFormat format, Optional<Signature> typed,
            Supplier<OutputStream> target) {
        DecisionList list = lists.toSee(code);
        Optional<FrozenDocument> issued = frozen.find(code, name);
        if (issued.isPresent()) {
            copy(target, out -> out.write(frozen.content(issued.get().id(), format)));
            return;
        }
        DocumentData data = papers(list, typed).stream().filter(p -> p.name().equals(name)).findFirst()
                .orElseThrow(() -> Refusal.notFound("document.unknown", name)).data().get();
        try (DocumentFiles files = new DocumentFiles()) {
            DocumentFiles.Made made = files.make(format.ending(), out -> {
                if (format == DocumentFormat.DOCX) {
                    writer.docx(data, out);
                } else {
                    writer.pdf(data, out);
                }
            });
            copy(target, out -> Files.copy(made.file(), out));
        }
    }

    private List<ListPaper> papers(DecisionList list, Optional<Signature> typed) {
        return sources.stream().flatMap(source -> source.of(list, typed).stream()).toList();
    }

    private static void copy(Supplier<OutputStream> target, DocumentFiles.Writing writing) {
        try {
            writing.to(target.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

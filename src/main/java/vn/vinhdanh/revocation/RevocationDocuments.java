package vn.vinhdanh.revocation;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.vinhdanh.document.DocumentData;
import vn.vinhdanh.document.DocumentFormat;
import vn.vinhdanh.document.DocumentWriter;
import vn.vinhdanh.document.FrozenDocument;
import vn.vinhdanh.document.FrozenDocuments;
import vn.vinhdanh.refusal.Refusal;

/** The decision of a case as a paper: a draft, marked so, until it has its number; then as it was issued. */
@Service
public class RevocationDocuments {

    private final Revocations revocations;
    private final RevocationData data;
    private final FrozenDocuments frozen;
    private final DocumentWriter writer;

    RevocationDocuments(Revocations revocations, RevocationData data, FrozenDocuments frozen,
            DocumentWriter writer) {
        this.revocations = revocations;
        this.data = data;
        this.frozen = frozen;
        this.writer = writer;
    }

    /**
     * A paper of a case.
     *
     * @param name  in addresses and of files, without ending
     * @param draft not issued yet
     */
    public record Paper(String name, String title, boolean draft) {
    }

    /** The papers there are: the frozen ones, or the draft where it may still come to a decision. */
    public List<Paper> of(Revocation found) {
        List<FrozenDocument> issued = frozen.of(found.code());
        if (!issued.isEmpty()) {
            return issued.stream().map(one -> new Paper(one.name(), one.title(), false)).toList();
        }
        return found.endedAt() != null && found.decisionId() == null ? List.of()
                : List.of(new Paper(RevocationData.kind(found).fileName(), data.title(found), true));
    }

    /** @throws Refusal not found where there is no such paper */
    public byte[] content(Revocation found, String name, DocumentFormat format) {
        if (of(found).stream().noneMatch(paper -> paper.name().equals(name))) {
            throw Refusal.notFound("revocation.document.unknown", name);
        }
        Optional<FrozenDocument> issued = frozen.find(found.code(), name);
        return issued.isPresent() ? frozen.content(issued.get().id(), format) : written(data.of(found), format);
    }

    /** Keeps the decision as it was issued. A second run changes nothing. */
    public void freeze(long id) {
        Revocation found = revocations.get(id);
        frozen.freeze(found.code(), RevocationData.kind(found).fileName(), data.title(found), data.of(found));
    }

    private byte[] written(DocumentData what, DocumentFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (format == DocumentFormat.DOCX) {
            writer.docx(what, out);
        } else {
            writer.pdf(what, out);
        }
        return out.toByteArray();
    }
}

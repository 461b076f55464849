package vn.vinhdanh.document;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.vinhdanh.audit.Journal;
import vn.vinhdanh.decision.DecisionList;
import vn.vinhdanh.decision.DecisionLists;
import vn.vinhdanh.document.ListPapers.ListPaper;

/** Freezes the papers of a list, as many at a time as fit well into the time that a job has. */
@Component
class FreezeList implements FreezeStep {

    /** A job has a minute; one more paper of many names may begin just before this is over. */
    private static final long MOST = Duration.ofSeconds(15).toNanos();

    /** Each holds a connection while its paper is written. */
    private static final int WRITERS = Math.min(4, Runtime.getRuntime().availableProcessors());

    private final DecisionLists lists;
    private final List<ListPapers> sources;
    private final FrozenDocuments frozen;
    private final Journal journal;

    FreezeList(DecisionLists lists, List<ListPapers> sources, FrozenDocuments frozen, Journal journal) {
        this.lists = lists;
        this.sources = sources;
        this.frozen = frozen;
        this.journal = journal;
    }

    @Override
    public boolean nextChunk(long listId) {
        return nextChunk(listId, MOST);
    }

    /** @param most nanoseconds after which no further paper is begun; one is written in any case */
    boolean nextChunk(long listId, long most) {
        DecisionList list = lists.get(listId);
        Set<String> there = frozen.names(list.code());
        List<ListPaper> left = sources.stream().flatMap(source -> source.of(list, Optional.empty()).stream())
                .filter(paper -> !there.contains(paper.name())).toList();
        long done = atOnce(left, list.code(), System.nanoTime() + most);
        if (done > 0) {
            journal.record(list.code(), "DOCUMENTS_FROZEN");
        }
        return done < left.size();
    }

    /**
     * Setting a paper is work for a processor. Where one fails the others are written all the same. Those of the whole
     * list come one after the other, since each is held in memory with all its lines.
     */
    private long atOnce(List<ListPaper> papers, String list, long until) {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<CompletableFuture<Boolean>> written = new ArrayList<>();
            CompletableFuture<Boolean> before = null;
            for (ListPaper paper : papers) {
                Supplier<Boolean> work = () -> write(paper, list, paper == papers.get(0) ? Long.MAX_VALUE : until);
                CompletableFuture<Boolean> done = paper.isOfAll() && before != null
                        ? before.handle((result, failure) -> work.get()) : CompletableFuture.supplyAsync(work, writers);
                before = paper.isOfAll() ? done : before;
                written.add(done);
            }
            CompletableFuture.allOf(written.toArray(CompletableFuture[]::new)).join();
            return written.stream().filter(CompletableFuture::join).count();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            writers.shutdown();
        }
    }

    /** False, and nothing is written, where the time is over. */
    private boolean write(ListPaper paper, String list, long until) {
        if (System.nanoTime() > until) {
            return false;
        }
        frozen.freeze(list, paper.name(), paper.title(), paper.data().get());
        return true;
    }
}

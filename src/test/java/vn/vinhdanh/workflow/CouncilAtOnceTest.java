package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.council.BallotKind;
import vn.vinhdanh.council.CountRule;

/** Members who vote at the same moment, each in a thread and with a connection of his own. */
class CouncilAtOnceTest extends ProcessTest {

    private static final int ROUNDS = 3;

    private MovementPath movement;
    private CouncilPath council;
    private DossierPath first;
    private String list;

    private void aSession(BallotKind ballot) {
        at(WITHIN_BATCH_1);
        movement = movement("2021-09-09 | 2021-12-31\n2022-01-01");
        council = new CouncilPath(this, movement).asked(ballot, CountRule.USUAL);
        first = movement.dossier(Actor.DEPARTMENT).appraised();
        movement.dossier(Actor.DEPARTMENT).appraised();
        list = movement.batch1Compiled();
        council.opened(list);
    }

    /** All begin at once. @return what went wrong, by class and message */
    private List<String> together(List<Callable<?>> acts) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(acts.size());
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> runs = new ArrayList<>();
        for (Callable<?> act : acts) {
            runs.add(threads.submit(() -> {
                start.await();
                return act.call();
            }));
        }
        start.countDown();
        List<String> wrong = new ArrayList<>();
        for (Future<?> run : runs) {
            try {
                run.get(60, TimeUnit.SECONDS);
            } catch (Exception e) {
                wrong.add(String.valueOf(e.getCause()));
            }
        }
        threads.shutdown();
        return wrong;
    }

    @ParameterizedTest
    @EnumSource
    void allMembersVoteAtOnce(BallotKind ballot) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            aSession(ballot);
            List<Callable<?>> acts = new ArrayList<>();
            CouncilPath.MEMBERS.forEach(member -> acts.add(() -> council.votes(member, "AGREE", first.code(),
                    member.equals(CouncilPath.CHAIR) ? "DISAGREE" : "AGREE")));
            assertThat(together(acts)).isEmpty();
            council.joined();
            assertThat(openTasks(list)).containsExactly("Activity_ConductSession");
            council.closed();
            assertThat(council.results()).hasSize(2).anyMatch(line -> line.endsWith(" 4 1 0 0 5 passed"))
                    .anyMatch(line -> line.endsWith(" 5 0 0 0 5 passed"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneMemberInTwoWindowsVotesOnce(BallotKind ballot) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            aSession(ballot);
            assertThat(together(List.of(() -> council.cast("hoidong.3", "AGREE"),
                    () -> council.cast("hoidong.3", "DISAGREE")))).hasSize(1)
                    .allMatch(wrong -> wrong.contains("council.voted-before"));
            at("2022-01-21T00:00:00+07:00");
            council.closed();
            assertThat(texts("SELECT DISTINCT (r.agree + r.disagree)::text FROM vinhdanh.council_result r "
                    + "JOIN vinhdanh.nomination n ON n.id = r.nomination_id WHERE n.code = ?", first.code()))
                    .containsExactly("1");
        }
    }

    /** A vote that is still under way keeps neither another member nor a unit that withdraws from going on. */
    @ParameterizedTest
    @EnumSource
    void nobodyWaitsForAVoteUnderWay(BallotKind ballot) throws Exception {
        aSession(ballot);
        var transaction = new TransactionTemplate(beans.getBean(PlatformTransactionManager.class));
        CountDownLatch voted = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(1);
        ExecutorService thread = Executors.newFixedThreadPool(2);
        Future<?> slow = thread.submit(() -> transaction.execute(status -> {
            council.votes("hoidong.3", "AGREE");
            voted.countDown();
            try {
                return others.await(60, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }));
        assertThat(voted.await(60, TimeUnit.SECONDS)).isTrue();
        thread.submit(() -> council.votes("hoidong.4", "AGREE")).get(20, TimeUnit.SECONDS);
        thread.submit(() -> first.withdrawn("Đề nghị lại sau")).get(20, TimeUnit.SECONDS);
        others.countDown();
        assertThat(slow.get(60, TimeUnit.SECONDS)).isEqualTo(true);
        thread.shutdown();
        at("2022-01-21T00:00:00+07:00");
        council.closed();
        assertThat(council.results()).hasSize(1).allMatch(line -> line.contains(" 2 0 0 0 5 "));
    }

    /** Closing waits for the vote that is under way, and counts it; whoever comes later is told. */
    @Test
    void aVoteUnderWayIsCounted() throws Exception {
        aSession(BallotKind.SECRET);
        CouncilPath.MEMBERS.subList(0, 4).forEach(member -> council.votes(member, "AGREE"));
        at("2022-01-20T23:59:00+07:00");
        var transaction = new TransactionTemplate(beans.getBean(PlatformTransactionManager.class));
        CountDownLatch voted = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        Future<?> slow = threads.submit(() -> transaction.execute(status -> {
            council.cast("hoidong.5", "AGREE");
            voted.countDown();
            try {
                Thread.sleep(1_000);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return true;
        }));
        assertThat(voted.await(60, TimeUnit.SECONDS)).isTrue();
        at("2022-01-21T00:00:00+07:00");
        Future<?> closing = threads.submit(() -> council.closed());
        slow.get(60, TimeUnit.SECONDS);
        closing.get(60, TimeUnit.SECONDS);
        threads.shutdown();
        assertThat(council.results()).allMatch(line -> line.endsWith(" 5 0 0 0 5 passed"));
        assertThat(refusal(() -> council.cast("hoidong.5", "AGREE"))).isEqualTo("council.session.none");
    }
}

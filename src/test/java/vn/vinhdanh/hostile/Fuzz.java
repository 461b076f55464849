package vn.vinhdanh.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Sends requests one after the other until the time is over, each as somebody else. */
final class Fuzz {

    /** An answer that says what was made. */
    interface Watcher {
        void answered(Shot shot, Answer answer);
    }

    private final int port;
    private final List<String> people;
    private final String password;
    private final Watcher watcher;
    private final Map<String, String> complaints = new LinkedHashMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    /** @param people who sends; null is a stranger */
    Fuzz(int port, List<String> people, String password, Watcher watcher) {
        this.port = port;
        this.people = people;
        this.password = password;
        this.watcher = watcher;
    }

    void run(Values values, List<Address> addresses, Random random, Duration time) {
        Shots shots = new Shots(values, addresses);
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            Shot shot = shots.next();
            String person = people.get(random.nextInt(people.size()));
            byte[] request = Answer.bytes(shot, person == null ? null : "Basic " + Base64.getEncoder()
                    .encodeToString((person + ":" + password).getBytes(StandardCharsets.UTF_8)));
            Answer answer = Answer.to(port, request);
            if (Judge.complaint(shot, answer).filter("slow"::equals).isPresent()) {
                answer = Answer.to(port, request); // the machine may have had other things to do
            }
            Answer last = answer;
            statuses.merge(last.status(), 1, Integer::sum);
            watcher.answered(shot, last);
            Judge.complaint(shot, last).ifPresent(complaint -> complaints.putIfAbsent(
                    complaint + ": " + shot.verb() + " " + shot.address(), person + ": " + shot + "\n   -> "
                            + last.status() + " " + last.body().substring(0, Math.min(last.body().length(), 400))));
        }
    }

    /** The first of each kind, with its request and answer. */
    Map<String, String> complaints() {
        return complaints;
    }

    /** How often each status was answered. */
    Map<Integer, Integer> statuses() {
        return statuses;
    }

    static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

package vn.vinhdanh.workflow.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vinhdanh.calendar.WorkingCalendar;
import vn.vinhdanh.notification.Reminders;
import vn.vinhdanh.notification.Reminders.Kind;
import vn.vinhdanh.organization.BodyKind;

/**
 * Counts the due tasks for each who is told of them, and keeps the first few by name: however many tasks wait, this
 * stays small. A task that somebody has claimed is his; once it is overdue his group and its leaders read of it too.
 */
final class Tallies {

    /** Told by name for each step; of the others the mail says how many there are. */
    static final int NAMED = 5;

    /** @param unless group whose members are told of the same tasks otherwise, or null */
    private record Key(Kind kind, String step, String unless) {
    }

    private static final class Tally {
        private final String name;
        private final List<Reminders.Item> first = new ArrayList<>();
        private long count;

        Tally(String name) {
            this.name = name;
        }
    }

    private final WorkingCalendar calendar;
    private final Terms terms;
    private final LocalDate today;
    private final Set<String> reachable;
    private final Map<Audience, Map<Key, Tally>> tallies = new HashMap<>();

    /** @param reachable users that have a mail address */
    Tallies(WorkingCalendar calendar, Terms terms, LocalDate today, Set<String> reachable) {
        this.calendar = calendar;
        this.terms = terms;
        this.today = today;
        this.reachable = reachable;
    }

    /** To be called with the most urgent task first. */
    void add(DueTask task) {
        Kind kind = kind(task);
        if (kind == null) {
            return;
        }
        boolean claimed = task.assignee() != null && reachable.contains(task.assignee())
                && (task.only() == null || task.only().contains(task.assignee()));
        if (kind != Kind.OVERDUE) {
            (claimed ? List.of(Audience.user(task.assignee())) : body(task))
                    .forEach(audience -> count(audience, kind, task, null));
            return;
        }
        body(task).forEach(audience -> count(audience, kind, task, null));
        if (claimed) {
            count(Audience.user(task.assignee()), kind, task, task.group());
        }
        String leaders = BodyKind.HOME_AFFAIRS_LEAD.group(task.issuer());
        if (!leaders.equals(task.group())) {
            count(Audience.group(leaders), Kind.ESCALATED, task, task.group());
        }
        if (task.returnedTo() != null) {
            count(Audience.group(task.returnedTo()), Kind.SUPPLEMENT_LATE, task, null);
        }
    }

    /** The group; where some are barred, the others by themselves; where nobody else can be told, the leaders. */
    private List<Audience> body(DueTask task) {
        if (task.only() == null) {
            return List.of(Audience.group(task.group()));
        }
        List<Audience> others = task.only().stream().filter(reachable::contains).map(Audience::user).toList();
        return others.isEmpty() ? List.of(Audience.group(BodyKind.HOME_AFFAIRS_LEAD.group(task.issuer()))) : others;
    }

    Set<Audience> audiences() {
        return tallies.keySet();
    }

    /** @param person all that the person is told as */
    Reminders.Digest digestFor(Set<Audience> person) {
        Map<Kind, Map<String, Tally>> parts = new HashMap<>();
        for (Audience audience : person) {
            tallies.getOrDefault(audience, Map.of()).forEach((key, tally) -> {
                if (key.unless() == null || !person.contains(Audience.group(key.unless()))) {
                    add(parts.computeIfAbsent(key.kind(), k -> new LinkedHashMap<>())
                            .computeIfAbsent(key.step(), s -> new Tally(tally.name)), tally);
                }
            });
        }
        List<Reminders.Part> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (parts.containsKey(kind)) {
                all.add(new Reminders.Part(kind, parts.get(kind).values().stream().map(Tallies::step)
                        .sorted(Comparator.comparing(step -> step.first().get(0).due())).toList()));
            }
        }
        return new Reminders.Digest(all);
    }

    /** How urgent the task is today; null where it is not yet to be told of. */
    private Kind kind(DueTask task) {
        if (task.dueOn().isBefore(today)) {
            return Kind.OVERDUE;
        }
        if (task.dueOn().equals(today)) {
            return Kind.DUE_TODAY;
        }
        int before = terms.of(DatedSteps.stageOf(task.step()), task.urgent(), task.startedOn()).remindBeforeDays();
        return calendar.plus(task.dueOn(), -before).isAfter(today) ? null : Kind.DUE_SOON;
    }

    private void count(Audience audience, Kind kind, DueTask task, String unless) {
        Tally tally = tallies.computeIfAbsent(audience, a -> new LinkedHashMap<>())
                .computeIfAbsent(new Key(kind, task.step(), unless), k -> new Tally(task.name()));
        tally.count++;
        if (tally.first.size() < NAMED) {
            tally.first.add(new Reminders.Item(task.code(), task.nominee(), task.dueOn()));
        }
    }

    private static void add(Tally sum, Tally tally) {
        sum.count += tally.count;
        sum.first.addAll(tally.first);
    }

    private static Reminders.Step step(Tally tally) {
        return new Reminders.Step(tally.name, tally.count, tally.first.stream()
                .sorted(Comparator.comparing(Reminders.Item::due).thenComparing(Reminders.Item::code))
                .limit(NAMED).toList());
    }
}

package vn.vinhdanh.workflow.rights;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the shared filters that are missing; one that an administrator changed stays as it is. */
@Component
class TaskFilters {

    // Kept in the filter, so that a renamed one is still known.
    private static final String KEY = "vinhdanh";

    private final FilterService filters;
    private final TaskService tasks;
    private final MessageSource messages;

    TaskFilters(FilterService filters, TaskService tasks, MessageSource messages) {
        this.filters = filters;
        this.tasks = tasks;
        this.messages = messages;
    }

    /** @return the id of each */
    Map<TaskFilter, String> ensure() {
        Map<String, String> present = new HashMap<>();
        for (Filter filter : filters.createTaskFilterQuery().list()) {
            present.put(filter.getName(), filter.getId());
            if (filter.getProperties() != null && filter.getProperties().get(KEY) instanceof String key) {
                present.put(key, filter.getId());
            }
        }
        Map<TaskFilter, String> ids = new EnumMap<>(TaskFilter.class);
        for (TaskFilter filter : TaskFilter.values()) {
            String id = present.getOrDefault(filter.name(), present.get(text("name", filter)));
            ids.put(filter, id != null ? id : create(filter));
        }
        return ids;
    }

    private String create(TaskFilter filter) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(KEY, filter.name());
        properties.put("description", text("description", filter));
        properties.put("priority", 10 * filter.ordinal());
        properties.put("color", "#9a2617");
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        properties.put("variables", row());
        Filter made = filters.newTaskFilter(text("name", filter));
        made.setProperties(properties);
        made.setQuery(filter.applyTo(tasks.createTaskQuery()));
        return filters.saveFilter(made).getId();
    }

    private List<Map<String, String>> row() {
        return TaskFilter.ROW.stream()
                .map(name -> Map.of("name", name, "label", message("workflow.filter.variable." + name))).toList();
    }

    private String text(String what, TaskFilter filter) {
        return message("workflow.filter." + filter.name() + "." + what);
    }

    private String message(String key) {
        return messages.getMessage(key, null, StaffGroups.OFFICE_LANGUAGE);
    }
}

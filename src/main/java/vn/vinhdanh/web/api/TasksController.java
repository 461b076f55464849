package vn.vinhdanh.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.duty.Duties;
import vn.vinhdanh.duty.RecusalTasks;
import vn.vinhdanh.duty.Recuse;
import vn.vinhdanh.organization.CurrentCaller;
import vn.vinhdanh.refusal.Refusal;
import vn.vinhdanh.refusal.RefusalTexts;

/** What a person may do of a task as to duties, and taking no part in it. */
@RestController
@RequestMapping("/api/tasks/{id}")
@Tag(name = "duties")
class TasksController {

    private final RecusalTasks tasks;
    private final Duties duties;
    private final Recuse recuse;
    private final CurrentCaller callers;
    private final RefusalTexts texts;

    TasksController(RecusalTasks tasks, Duties duties, Recuse recuse, CurrentCaller callers, RefusalTexts texts) {
        this.tasks = tasks;
        this.duties = duties;
        this.recuse = recuse;
        this.callers = callers;
        this.texts = texts;
    }

    /**
     * @param barred    why the caller may not do it, in words; null where he may
     * @param mayRecuse whether he can leave it to the others
     */
    record DutyView(String barred, boolean mayRecuse) {
    }

    record RecusalRequest(String reason) {
    }

    @GetMapping("/duty")
    @Operation(summary = "Whether anything bars the caller from an open task of his, in words.")
    DutyView duty(@PathVariable String id) {
        RecusalTasks.Open task = tasks.forCaller(id).orElseThrow(() -> Refusal.notFound("duty.task.unknown"));
        String barred = task.step() == null ? null
                : duties.bar(callers.get().user(), task.step(), task.code()).map(Duties::refusal)
                        .map(refusal -> texts.text(refusal, LocaleContextHolder.getLocale())).orElse(null);
        return new DutyView(barred, barred == null && task.step() != null);
    }

    @PostMapping("/recusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes no part: the task goes back to the others of the body, or on to the next body.")
    void recuse(@PathVariable String id, @RequestBody RecusalRequest request) {
        recuse.handle(id, request.reason());
    }
}

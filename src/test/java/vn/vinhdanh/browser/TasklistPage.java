package vn.vinhdanh.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Tasklist as its users see it: filters on the left, the tasks of the chosen one, and the chosen task with our form.
 */
final class TasklistPage {

    static final String ADDRESS = "/camunda/app/tasklist/default/";

    private final Page page;

    TasklistPage(Page page) {
        this.page = page;
    }

    /** Chooses a filter by its name. */
    TasklistPage filter(String name) {
        page.locator(".task-filter h4 a").filter(exactly(name)).click();
        page.locator(".task-filter.active").filter(containing(name)).waitFor();
        return this;
    }

    /** Opens the newest task whose row in the list shows this text. */
    TasklistPage open(String text) {
        page.locator(".tasks-list li.task").filter(containing(text)).first().locator("h4 a").click();
        form().locator(".vd-title").first().waitFor();
        return this;
    }

    /**
     * Opens the tasks of this name, the newest first, until one is about this: rows of lists and batches show no more.
     */
    TasklistPage open(String name, String about) {
        Locator rows = page.locator(".tasks-list li.task").filter(containing(name));
        rows.first().waitFor();
        for (Locator row : rows.all()) {
            String address = row.locator("h4 a").getAttribute("href");
            row.locator("h4 a").click();
            page.locator(".tasks-list li.task.active h4 a[href='" + address + "']").waitFor();
            Locator title = form().locator(".vd-title").first();
            title.waitFor();
            if (title.innerText().contains(about)) {
                return this;
            }
        }
        throw new AssertionError("No task " + name + " about " + about);
    }

    TasklistPage claim() {
        page.locator("button.claim").click();
        page.locator(".vd-claim").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return this;
    }

    /** Presses the button and leaves open whether the server agrees. */
    TasklistPage complete() {
        page.locator("button[ng-click='complete()']").locator("visible=true").click();
        return this;
    }

    /** Presses the button; the task is then gone from the screen. */
    void completed() {
        complete();
        form().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    Locator form() {
        return page.locator(".vd-form");
    }

    /** What keeps the task from being completed, as the form tells it. */
    Locator problems() {
        return page.locator(".vd-problems");
    }

    TasklistPage choose(String option) {
        form().locator(".vd-choice, .vd-segments label").filter(containing(option)).first().locator("input").check();
        return this;
    }

    TasklistPage fill(String field, String value) {
        form().locator(field).fill(value);
        return this;
    }

    TasklistPage select(String field, String label) {
        Locator choices = form().locator(field);
        // The options come from the server.
        choices.locator("option").filter(containing(label)).first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        choices.selectOption(choices.locator("option").filter(containing(label)).first().getAttribute("value"));
        return this;
    }

    /** The dialogue that begins a process. */
    TasklistPage startProcess(String name) {
        page.locator(".start-process-action a").first().click();
        page.locator(".modal-body a").filter(containing(name)).first().click();
        form().waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE); // a press before the form's script has come goes nowhere
        return this;
    }

    /** Presses the dialogue's button and leaves open whether the server agrees. */
    TasklistPage start() {
        page.locator(".modal-footer button.btn-primary").click();
        return this;
    }

    void started() {
        start();
        closed();
    }

    /** Presses the dialogue's button twice, faster than anybody could. */
    void startedWithTwoPresses() {
        page.evaluate("button => { const it = document.querySelector(button); it.click(); it.click(); }",
                ".modal-footer button.btn-primary");
        closed();
    }

    private void closed() {
        page.locator(".modal-dialog").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** Sends a paper through the browser's file chooser; returns when it is in the table of papers. */
    TasklistPage upload(String type, Path file) {
        select("#vd-paper-type", type);
        page.waitForFileChooser(() -> form().locator(".vd-pick").click()).setFiles(file);
        form().locator(".vd-papers").getByText(file.getFileName().toString()).waitFor();
        return this;
    }

    /** Row of a dossier in the table of lines. */
    Locator line(String dossier) {
        return form().locator("tr[data-code='" + dossier + "']");
    }

    /**
     * Sets the value for every line that the table's filter lets through; returns when the server has said how many.
     */
    TasklistPage setForAll(String value) {
        form().locator("input[name=bulkScope][value=FILTER]").check();
        form().locator("select[name=bulkValue]").selectOption(new SelectOption().setLabel(value));
        form().locator(".vd-bulk button").click();
        form().locator(".vd-done").waitFor();
        return this;
    }

    /** Brings a part of the form into sight. */
    TasklistPage show(String part) {
        form().locator(part).first().scrollIntoViewIfNeeded();
        return this;
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Locator.FilterOptions exactly(String text) {
        return new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + text + "(\\s|$)"));
    }
}

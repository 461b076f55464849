package vn.vinhdanh.intake;

import java.time.Duration;
import org.springframework.stereotype.Service;

/** Takes a list in and makes its dossiers in one go: a short one before it answers, a long one in the background. */
@Service
public class BringList {

    /** Who asked waits no longer; the list is then told to be under way. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final StartImport startImport;
    private final ConfirmImport confirmImport;
    private final RunImport runImport;
    private final Imports imports;
    private final ImportRows rows;
    private final ImportProcess process;
    private final Separately separately;
    private final IntakeProperties properties;

    BringList(StartImport startImport, ConfirmImport confirmImport, RunImport runImport, Imports imports,
              ImportRows rows, ImportProcess process, Separately separately, IntakeProperties properties) {
        this.startImport = startImport;
        this.confirmImport = confirmImport;
        this.runImport = runImport;
        this.imports = imports;
        this.rows = rows;
        this.process = process;
        this.separately = separately;
        this.properties = properties;
    }

    /**
     * @return the list: DONE with its dossiers, RUNNING where there are many, ABANDONED where no row may become one
     * @throws vn.vinhdanh.refusal.Refusal invalid, where the file is no list, or the papers are none; forbidden
     */
    public Import handle(String movement, String unit, ListUpload upload, ListOptions options) {
        Import list = startImport.handle(movement, unit, upload, options);
        boolean nothing = !rows.isAnyLeft(list.id()) || list.allOrNothing() && list.invalid() > 0;
        if (nothing) {
            confirmImport.abandon(list.id());
        } else {
            separately.call(() -> {
                confirmImport.confirm(list.id());
                process.start(imports.get(list.id()));
                return null;
            });
            if (list.valid() + list.known() <= properties.atOnce()) {
                runNow(list.id());
            }
        }
        return imports.get(list.id());
    }

    /** The list's process goes on with what this node, should it die, leaves undone; it may be at work meanwhile. */
    private void runNow(long id) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (rows.isAnyLeft(id)) {
            if (System.nanoTime() > until) {
                return;
            }
            runImport.step(id);
        }
        runImport.finish(id);
    }
}

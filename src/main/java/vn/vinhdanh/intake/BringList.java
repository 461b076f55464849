package vn.vinhdanh.intake;

import org.springframework.stereotype.Service;

/** Takes a list in and makes its dossiers in one go: a short one before it answers, a long one in the background. */
@Service
public class BringList {

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
        } else if (list.valid() + list.known() > properties.atOnce()) {
            separately.call(() -> {
                confirmImport.confirm(list.id());
                process.start(imports.get(list.id()));
                return null;
            });
        } else {
            runNow(list.id());
        }
        return imports.get(list.id());
    }

    private void runNow(long id) {
        confirmImport.confirm(id);
        while (runImport.step(id)) {
            // Each step makes some of them, in transactions of their own.
        }
        runImport.finish(id);
    }
}

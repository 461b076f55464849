package vn.vinhdanh.movement;

import org.springframework.stereotype.Component;

/** Stores a movement with its batches, once. */
@Component
class MovementRegister {

    private final Movements movements;
    private final Batches batches;

    MovementRegister(Movements movements, Batches batches) {
        this.movements = movements;
        this.batches = batches;
    }

    /**
     * Needs a transaction and a draft that keeps the rules.
     *
     * @param source catalogue file, or the user who launched it
     * @return false where the code is registered already: nothing changes then
     */
    boolean add(MovementDraft draft, String source) {
        if (!movements.register(draft, source)) {
            return false;
        }
        for (int i = 0; i < draft.batches().size(); i++) {
            batches.add(draft.code(), i + 1, draft.batches().get(i));
        }
        return true;
    }
}

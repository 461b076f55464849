package vn.vinhdanh.audit;

import java.util.List;

/**
 * What became of checking a chain.
 *
 * @param length how many entries were found whole, from the beginning
 * @param head   the last of them; null where the chain is empty or broken at once
 * @param faults what is wrong, the first of each kind of look; empty: the chain is whole
 */
public record ChainReport(String chain, long length, Head head, List<Fault> faults) {

    public boolean whole() {
        return faults.isEmpty();
    }
}

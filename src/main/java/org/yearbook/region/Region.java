package org.yearbook.region;

/**
 * One administrative division.
 *
 * @param index its place in the order of codes, from 0 (the nation); dense, so that arrays can be keyed by it
 * @param code GB/T 2260 code without padding: 2, 4 or 6 digits, 9 for a township; {@code 00} is the nation
 * @param name official name, without those of the regions above
 * @param parent index of the region above, -1 for the nation
 */
public record Region(int index, String code, String name, Level level, int parent) {
    @Override
    public String toString() {
        return code + " " + name;
    }
}

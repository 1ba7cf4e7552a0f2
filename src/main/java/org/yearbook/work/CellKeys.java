package org.yearbook.work;

/** Region, year and indicator in one number that sorts as they do, so that sorting and merging compare numbers. */
public final class CellKeys {
    private static final int INDICATOR_BITS = 12;
    private static final int YEAR_BITS = 12;
    private static final int REGION_BITS = 17;
    private static final int REGION_SHIFT = YEAR_BITS + INDICATOR_BITS;
    /** How many bits a key has. */
    public static final int BITS = REGION_BITS + REGION_SHIFT;

    private CellKeys() {}

    /**
     * The key of a cell.
     *
     * @param indicator index of the indicator, -1 for none
     * @throws IllegalArgumentException if there are more regions or indicators than a key has room for
     */
    public static long of(int region, int year, int indicator) {
        if (region >>> REGION_BITS != 0 || year >>> YEAR_BITS != 0 || indicator + 1 >>> INDICATOR_BITS != 0) {
            throw new IllegalArgumentException("no room for region " + region + ", year " + year + ", indicator "
                    + indicator + "; there can be 131,072 regions and 4,095 indicators");
        }
        return (long) region << REGION_SHIFT | (long) year << INDICATOR_BITS | indicator + 1;
    }

    /** The least key of a region; that of the region behind ends it. */
    public static long region(int region) {
        return (long) region << REGION_SHIFT;
    }

    /** Index of the region. */
    public static int regionOf(long key) {
        return (int) (key >>> REGION_SHIFT);
    }

    public static int yearOf(long key) {
        return (int) (key >>> INDICATOR_BITS) & (1 << YEAR_BITS) - 1;
    }

    /** Index of the indicator, -1 for none. */
    public static int indicatorOf(long key) {
        return (int) (key & (1 << INDICATOR_BITS) - 1) - 1;
    }

    /** Whether two keys are of one region and year. */
    public static boolean sameRegionYear(long one, long other) {
        return one >>> INDICATOR_BITS == other >>> INDICATOR_BITS;
    }
}

package org.yearbook.tabulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yearbook.region.Gazetteer;

/**
 * Some provinces that lie side by side in the order of codes, with all that lies in them: what can be tabulated by itself,
 * since nothing within is added to anything beyond but the nation.
 *
 * @param from index of the first region
 * @param to index behind the last
 */
public record Area(int from, int to) {
    /** The nation itself, which is no part of any of {@link #all}. */
    public static final Area NATION = new Area(0, 1);

    /** Areas are this share of the regions at least, so that there are enough for the work to be shared evenly. */
    private static final int SHARES = 16;

    /** The country in areas; the same for the same gazetteer. */
    public static List<Area> all(Gazetteer gazetteer) {
        int regions = gazetteer.regions().size();
        // by index: the first province that the regions from there on lie in
        var firstBehind = new int[regions + 1];
        firstBehind[regions] = regions;
        for (int i = regions - 1; i >= NATION.to; i--) {
            firstBehind[i] = Math.min(firstBehind[i + 1], province(gazetteer, i));
        }
        var areas = new ArrayList<Area>();
        int from = NATION.to;
        int last = from;
        for (int i = from; i <= regions; i++) {
            boolean apart = last < i && firstBehind[i] >= i;
            if (i == regions || apart && i - from >= regions / SHARES) {
                areas.add(new Area(from, i));
                from = i;
            }
            last = i < regions ? Math.max(last, province(gazetteer, i)) : last;
        }
        return areas;
    }

    private static int province(Gazetteer gazetteer, int region) {
        return gazetteer.province(gazetteer.region(region)).index();
    }

    /** Whether the region of that index lies in it. */
    public boolean contains(int region) {
        return region >= from && region < to;
    }

    /** Its name among files. */
    String name() {
        return String.format(Locale.ROOT, "area-%06d", from);
    }
}

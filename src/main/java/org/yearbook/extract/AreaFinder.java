package org.yearbook.extract;

import java.util.List;
import org.yearbook.region.Gazetteer;
import org.yearbook.region.Region;
import org.yearbook.region.RegionResolver;
import org.yearbook.source.Message;

/** Finds the area that a report is about, or says why there is none to be found. */
final class AreaFinder {
    private final Gazetteer gazetteer;
    private final AreaNames names;

    AreaFinder(Gazetteer gazetteer, RegionResolver resolver) {
        this.gazetteer = gazetteer;
        this.names = new AreaNames(gazetteer, resolver);
    }

    /** The area of the report with this head and these paragraphs, stored as a file of that name. */
    Finding find(HeadReader head, List<String> paragraphs, String fileName) {
        var context = new AreaContext(gazetteer, names, String.join("\n", paragraphs));
        var search = new AreaSearch(gazetteer, names, context);
        return search.in(head, paragraphs, fileName)
                .<Finding>map(area -> area.department() ? area : new Area(area.region(), context.isDepartments()))
                .orElseGet(() -> new NoArea(search.whyNone(head, fileName)));
    }

    /** What a search for the area came to. */
    sealed interface Finding {}

    /** An area, and whether only one of its departments reports. */
    record Area(Region region, boolean department) implements Finding {}

    /** None, for staff to read what was looked at. */
    record NoArea(Message why) implements Finding {}
}

package org.yearbook.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yearbook.region.Gazetteer;
import org.yearbook.region.Region;
import org.yearbook.region.RegionResolver;

/**
 * Finds the area that a report is about: the one that its title, issuer or signature begins with, else the subject of
 * its first sentences, else the one of its own kind that it names most.
 */
final class AreaFinder {
    private static final int SHORTEST = 2;
    private static final int FULL_NAME = 3;
    private static final int TITLE = 60;
    private static final int OPENING_PARAGRAPHS = 4;
    /** Characters of a paragraph that may still open the report. */
    private static final int OPENING = 1_000;

    // possessive, since what repeats without end would take the stack
    private static final Pattern PREFIX =
            Pattern.compile("^(?:中共|中国共产党|关于|印发|报送|上报|公布|20\\d\\d年度?|二[〇○零一二三四五六七八九]{3}年度?|[\\s《“])++");
    /** Where a sentence may begin with its subject. */
    private static final Pattern CLAUSE = Pattern.compile("(?:^|[，。；]|现将|按照|中共|根据|如下：)(?:20\\d\\d年度?(?:以来)?[，、]?)?");

    private static final Pattern PREDICATE = Pattern.compile(
            "^(?:人民政府|政府|党委|党工委|区委|县委|市委|各级|始终|坚持|认真|深入|全面|严格|紧紧|紧扣|按照|以|持续|积极|高度|切实|深刻|法治|20\\d\\d|在|聚焦|推进|围绕|立足|牢固|依法)");

    private final Gazetteer gazetteer;
    private final AreaNames names;

    AreaFinder(Gazetteer gazetteer, RegionResolver resolver) {
        this.gazetteer = gazetteer;
        this.names = new AreaNames(gazetteer, resolver);
    }

    /** The area of the report with these paragraphs, of which these texts may name the issuer, the most telling first. */
    Optional<Area> find(List<String> issuers, List<String> paragraphs) {
        var context = new AreaContext(gazetteer, names, String.join("\n", paragraphs));
        return first(issuers, context)
                .or(() -> subject(paragraphs, context))
                .or(() -> within(issuers, context))
                .or(() -> context.mostNamed().map(region -> new Area(region, false)))
                .map(area -> area.department() ? area : new Area(area.region(), context.isDepartments()));
    }

    private Optional<Area> first(List<String> issuers, AreaContext context) {
        return issuers.stream()
                .flatMap(text -> area(PREFIX.matcher(text).replaceFirst(""), SHORTEST, context).stream())
                .findFirst();
    }

    /** 在市委的领导下，南昌县全面贯彻…: the area as the subject of a sentence at the beginning. */
    private Optional<Area> subject(List<String> paragraphs, AreaContext context) {
        for (String paragraph : paragraphs.subList(0, Math.min(OPENING_PARAGRAPHS, paragraphs.size()))) {
            String opening = paragraph.substring(0, Math.min(OPENING, paragraph.length()));
            Matcher clause = CLAUSE.matcher(opening);
            while (clause.find()) {
                String rest = opening.substring(clause.end());
                Optional<AreaNames.Name> name = names.atBeginning(rest, FULL_NAME)
                        .or(() -> names.atBeginning(rest, SHORTEST).filter(AreaNames.Name::department))
                        .filter(found -> PREDICATE.matcher(found.rest()).find());
                Optional<Area> area = name.flatMap(found -> area(found, context));
                if (area.isPresent()) {
                    return area;
                }
            }
        }
        return Optional.empty();
    }

    /** A name further inside a title or file name; it must be written in full to be taken for one. */
    private Optional<Area> within(List<String> titles, AreaContext context) {
        for (String title : titles) {
            for (int start = 1; title.length() <= TITLE && start + FULL_NAME <= title.length(); start++) {
                Optional<Area> area = area(title.substring(start), FULL_NAME, context);
                if (area.isPresent()) {
                    return area;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Area> area(String text, int shortest, AreaContext context) {
        return names.atBeginning(text, shortest).flatMap(name -> area(name, context));
    }

    private static Optional<Area> area(AreaNames.Name name, AreaContext context) {
        return context.onlyOne(name.regions()).map(region -> new Area(region, name.department()));
    }

    /** An area, and whether only one of its departments reports. */
    record Area(Region region, boolean department) {}
}

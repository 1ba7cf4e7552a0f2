package org.yearbook.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yearbook.extract.AreaFinder.Area;
import org.yearbook.region.Gazetteer;
import org.yearbook.region.Level;
import org.yearbook.region.Region;
import org.yearbook.source.Message;

/**
 * The search for the area of one report: its title, then signature, publisher and the subject of its first sentences,
 * then its file's name, at last the region of its own kind that it names most. A title that names several regions of one
 * name, or a zone that is not in the gazetteer, is not overruled by what says less.
 */
final class AreaSearch {
    private static final int SHORTEST = 2;
    private static final int FULL_NAME = 3;
    private static final int TITLE = 60;
    private static final int OPENING_PARAGRAPHS = 4;
    /** Shorter lines are of the head. */
    private static final int PARAGRAPH = 25;
    /** Characters of a paragraph that may still open the report. */
    private static final int OPENING = 1_000;
    /** So many candidates of one name are listed. */
    private static final int LISTED = 5;

    // possessive, since what repeats without end would take the stack
    private static final Pattern PREFIX =
            Pattern.compile("^(?:中共|中国共产党|关于|印发|报送|上报|公布|20\\d\\d年度?|二[〇○零一二三四五六七八九]{3}年度?"
                    + "|新疆生产建设兵团(?=第?[一二三四五六七八九十]+师)|第?[一二三四五六七八九十]+师(?=[\\u3400-\\u9FFF]{2,5}市)|[\\s《“])++");
    private static final Pattern MINISTRY = Pattern.compile(
            "^(?:中华人民共和国)?(?:国务院[\\u3400-\\u9FFF]{0,12}"
                    + "|(?:司法|教育|公安|民政|财政|商务|文化和旅游|农业农村|自然资源|生态环境|住房和城乡建设|交通运输|水利|应急管理"
                    + "|工业和信息化|科学技术|科技|人力资源和社会保障|退役军人事务)部"
                    + "|国家(?!税务)(?:市场|[\\u3400-\\u9FFF&&[^省市县区州旗局]]){2,12}?(?:局|委员会|委|署)|中国[\\u3400-\\u9FFF&&[^省市县区州旗]]{2,12}?(?:局|委员会)|海关总署|审计署|中国人民银行)(?=20\\d\\d|二[〇○零]|法治|依法|推进|年度)");

    /** Where a sentence may begin with its subject. */
    private static final Pattern CLAUSE = Pattern.compile(
            "(?:^(?:现将|按照|中共|根据)?|(?=[，。；现按中根如])(?:[，。；]|现将|按照|中共|根据|如下：))(?:20\\d\\d年度?(?:以来)?[，、]?)?");

    private static final Pattern PREDICATE = Pattern.compile(
            "^(?:人民政府|政府|委、[省市县区州旗]?(?:人民)?政府(?=坚持|始终|坚决|以|深入|认真|全面|高度)|党委|党工委|区委|县委|市委|各级|始终|坚持|认真|深入|全面|严格|紧紧|紧扣|按照|以|持续|积极|高度|切实|深刻|法治|20\\d\\d|在|聚焦|推进|围绕|立足|牢固|依法|对照|对标|结合)");

    /** 水市乡 behind its county, which the gazetteer knows as 水市镇. */
    private static final Pattern TOWNSHIP =
            Pattern.compile("^(?<stem>(?!各|全)[\\u3400-\\u9FFF]{2,5}?)" + "(?:乡|镇|街道)(?=人民政府|办事处|党委|党工委|20\\d\\d|关于)");

    private final Gazetteer gazetteer;
    private final AreaNames names;
    private final AreaContext context;
    /** Of a name that several regions have and nothing tells apart. */
    private final Set<Region> undecided = new HashSet<>();

    private String ambiguous = "";
    private String zone = "";

    AreaSearch(Gazetteer gazetteer, AreaNames names, AreaContext context) {
        this.gazetteer = gazetteer;
        this.names = names;
        this.context = context;
    }

    Optional<Area> in(HeadReader head, List<String> paragraphs, String fileName) {
        List<String> file = List.of(fileName);
        return first(head.titles())
                .or(() -> signedOrSubject(head, paragraphs))
                .or(() -> first(file))
                .or(() -> within(head.titles()))
                .or(() -> within(file))
                .or(() -> ofMinistry(head.titles()))
                .or(() -> context.mostNamed()
                        .map(region -> new Area(region, false))
                        .filter(this::isPossible));
    }

    /**
     * A ministry reports for the nation, as one of its departments, where nothing names a place: a report on what a ministry
     * asked for has its name in front too.
     */
    private Optional<Area> ofMinistry(List<String> titles) {
        return titles.stream()
                .map(AreaSearch::withoutPrefix)
                .filter(title -> MINISTRY.matcher(title).find())
                .findFirst()
                .flatMap(title -> gazetteer.byCode(Gazetteer.NATION))
                .map(nation -> new Area(nation, true))
                .filter(this::isPossible);
    }

    /** A county publishes and signs what its townships report, whose name is then the subject of the first sentences. */
    private Optional<Area> signedOrSubject(HeadReader head, List<String> paragraphs) {
        Optional<Area> signed =
                first(head.signatures()).or(() -> first(head.publishers()).map(area -> new Area(area.region(), false)));
        if (signed.isPresent() && gazetteer.children(signed.get().region()).isEmpty()) {
            return signed;
        }
        Optional<Area> subject = subject(paragraphs);
        boolean part = signed.isPresent()
                && subject.isPresent()
                && gazetteer.contains(signed.get().region(), subject.get().region());
        return part ? subject : signed.or(() -> subject);
    }

    private Optional<Area> first(List<String> texts) {
        for (String text : texts) {
            Optional<Area> area =
                    names.atBeginning(withoutPrefix(text), SHORTEST).flatMap(this::area);
            if (area.isPresent()) {
                return area;
            }
        }
        return Optional.empty();
    }

    private static String withoutPrefix(String text) {
        return PREFIX.matcher(text).replaceFirst("");
    }

    /** 在市委的领导下，南昌县全面贯彻…: the area as the subject of a sentence at the beginning. */
    private Optional<Area> subject(List<String> paragraphs) {
        List<String> opening = paragraphs.stream()
                .filter(paragraph -> paragraph.length() >= PARAGRAPH || paragraph.endsWith("。"))
                .limit(OPENING_PARAGRAPHS)
                .map(paragraph -> paragraph.substring(0, Math.min(OPENING, paragraph.length())))
                .toList();
        for (String paragraph : opening) {
            Matcher clause = CLAUSE.matcher(paragraph);
            while (clause.find()) {
                String rest = paragraph.substring(clause.end());
                Optional<Area> area = names.atBeginning(rest, FULL_NAME)
                        .or(() -> names.atBeginning(rest, SHORTEST).filter(AreaNames.Name::department))
                        .filter(found -> PREDICATE.matcher(found.rest()).find())
                        .flatMap(this::area);
                if (area.isPresent()) {
                    return area;
                }
            }
        }
        return Optional.empty();
    }

    /** A name further inside a title or file name; it must be written in full to be taken for one. */
    private Optional<Area> within(List<String> titles) {
        for (String title : titles) {
            for (int start = 1; title.length() <= TITLE && start + FULL_NAME <= title.length(); start++) {
                Optional<Area> area =
                        names.atBeginning(title.substring(start), FULL_NAME).flatMap(this::area);
                if (area.isPresent()) {
                    return area;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Area> area(AreaNames.Name name) {
        if (name.regions().isEmpty()) {
            zone = zone.isEmpty() ? name.words() : zone;
            return Optional.empty();
        }
        Optional<Region> region = context.onlyOne(name.regions()).map(found -> townshipIn(found, name.rest()));
        boolean full = name.regions().stream().anyMatch(r -> name.words().contains(r.name()));
        if (region.isEmpty() && full && undecided.isEmpty()) {
            undecided.addAll(name.regions());
            ambiguous = name.words();
        }
        return region.map(found -> new Area(found, name.department())).filter(this::isPossible);
    }

    /** The township that is named behind its county by the kind that it once was; else the county. */
    private Region townshipIn(Region county, String rest) {
        Matcher township = TOWNSHIP.matcher(rest);
        if (county.level() != Level.COUNTY || !township.find()) {
            return county;
        }
        String stem = township.group("stem");
        List<Region> children = gazetteer.children(county).stream()
                .filter(child -> child.name().matches(stem + "(?:乡|镇|街道)"))
                .toList();
        return children.size() == 1 ? children.get(0) : county;
    }

    private boolean isPossible(Area area) {
        return zone.isEmpty() && (undecided.isEmpty() || undecided.contains(area.region()));
    }

    /** Why there is no area, for staff. */
    Message whyNone(HeadReader head, String fileName) {
        if (!zone.isEmpty()) {
            return new Message(
                    "“" + zone + "”不在区划库中，请在 regions-added.csv 或 region-aliases.csv 中添加",
                    "the zone " + zone + " is not in the gazetteer; add it to regions-added.csv or region-aliases.csv");
        }
        if (!undecided.isEmpty()) {
            List<String> paths =
                    undecided.stream().map(gazetteer::path).sorted().toList();
            String some = paths.stream().limit(LISTED).collect(Collectors.joining("、"));
            String more = paths.size() > LISTED ? "等" : "";
            return new Message(
                    "“" + ambiguous + "”有" + paths.size() + "个（" + some + more + "），文中没有说明是哪一个",
                    paths.size() + " regions are named " + ambiguous + " and nothing in the text tells which");
        }
        String looked = String.join("”“", head.lookedAt(fileName));
        return new Message(
                "标题、发布机构、落款、开头和文件名中都找不到地区；看过的有：“" + looked + "”",
                "no region in title, header, signature, opening or file name; looked at: " + looked);
    }
}

package org.yearbook.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.yearbook.region.Gazetteer;
import org.yearbook.region.Level;
import org.yearbook.region.Region;

/**
 * What a whole report says about where it is from: the regions that it names, how it speaks of its own area (我镇, 全县)
 * and of those above (在县委、县政府的领导下).
 */
final class AreaContext {
    /** From the top down. */
    private static final List<String> KINDS = List.of("省", "自治区", "市", "州", "盟", "县", "旗", "区", "街道", "镇", "乡");

    private static final Pattern SELF =
            Pattern.compile("[我全本](?<kind>" + String.join("|", KINDS) + ")|(?<seat>镇|乡|街道|县|区)(?:党委|党工委|政府|人民政府)");
    /** 我局, 我中心; what stands behind 我. */
    private static final Pattern MY_DEPARTMENT = Pattern.compile("[局委厅](?![员会])|中心|支队|大队");
    /** 我镇, 我县; what stands behind 我. */
    private static final Pattern MY_AREA = Pattern.compile(String.join("|", KINDS));
    /** 市局党组; what stands before 局党. */
    private static final String SEATS_OF_DEPARTMENTS = "市县区省州";
    /** 市教育局坚持…, the subject of a sentence. */
    private static final Pattern SUBJECT_DEPARTMENT = Pattern.compile(
            "(?:^|[，。\\n年])(?:[省市州县区旗](?!委|政府|人民)|(?=农业农村局))[\\u3400-\\u9FFF]{2,12}?(?:局|厅|[康革设]委)(?=坚持|认真|深入|始终|以|严格|按照|在|持续|全面|紧紧|积极|推进|围绕|立足|结合|对标|20\\d\\d年)");

    /** 省农业农村厅, 市水务局 where a clause begins: which level's department it is. */
    private static final Pattern DEPARTMENT_OF = Pattern.compile(
            "(?:^|[，。；\\n年])(?<kind>自治区|省|市|州|盟|县|区|旗)(?!委|政府|人民|直)[\\u3400-\\u9FFF]{2,12}?(?:局|厅|委员会|[康革设息理]委)");

    private static final Pattern ABOVE =
            Pattern.compile("(?<kind>省|自治区|市|州|盟|县|区|旗)(?:党委|委)(?:、|和)?(?:\\k<kind>)?(?:人民)?(?:政府|行署)");
    /** 现将省政府2022年度…, for reports that never say 我省. */
    private static final Pattern GOVERNMENT = Pattern.compile("(?:^|[，。；\\n将年])(?<kind>自治区|省|市|州|盟|旗)(?:人民)?政府");
    /** What a report's own area makes is named after it. */
    private static final Pattern PLAN = Pattern.compile("《(?:中共|20\\d\\d年度?)*");
    /** A plan of its own says as much as that many mentions. */
    private static final int OWN_PLAN = 3;

    private static final Pattern RULE_OF_LAW_IN =
            Pattern.compile("法治(?<name>[\\u3400-\\u9FFF]{2,3}?)(?=建设|考|工作|[”」、])");
    /** Where the first sentences end that tell who reports. */
    private static final int OPENING = 400;
    /** More than all the regions above can give. */
    private static final int OWN_NAME = 20;

    private final Gazetteer gazetteer;
    private final AreaNames names;
    private final String report;
    private final Map<List<Region>, Optional<Region>> decided = new HashMap<>();
    private final Map<String, Boolean> contained = new HashMap<>();

    AreaContext(Gazetteer gazetteer, AreaNames names, String report) {
        this.gazetteer = gazetteer;
        this.names = names;
        this.report = report;
    }

    /** The one of several regions of one name that the report must be from, if what it says tells. */
    Optional<Region> onlyOne(List<Region> candidates) {
        return decided.computeIfAbsent(candidates, this::decide);
    }

    private Optional<Region> decide(List<Region> candidates) {
        if (candidates.size() <= 1) {
            return candidates.stream().findFirst();
        }
        Map<Region, Integer> scores = new HashMap<>();
        candidates.forEach(candidate -> scores.put(candidate, named(candidate)));
        Optional<Region> named = most(scores);
        return named.isPresent() ? named : belowThoseInCharge(candidates);
    }

    /** How much the regions above the candidate are named: those next above say most. */
    private int named(Region candidate) {
        int score = isNamed(candidate.name()) ? OWN_NAME : 0;
        for (Region above = gazetteer.parent(candidate).orElse(null);
                above != null && above.level() != Level.NATION;
                above = gazetteer.parent(above).orElse(null)) {
            // 长沙 itself says nothing for 长沙县 below 长沙市
            boolean sameWord = candidate.name().startsWith(bare(above.name()));
            boolean full = !sameWord && (isNamed(above.name()) || isNamed(ruleOfLawIn(above)));
            // the bare name of a county is too often a word
            boolean bare = !sameWord && above.level() != Level.COUNTY && isNamed(bare(above.name()));
            score += (full ? 2 : bare ? 1 : 0) * above.level().ordinal();
        }
        return score;
    }

    /** 法治云和: so the plans of 云和县 are called. */
    private static String ruleOfLawIn(Region region) {
        String name = region.name();
        return "法治" + (name.length() > 2 ? name.substring(0, name.length() - 1) : name);
    }

    private boolean isNamed(String name) {
        return contained.computeIfAbsent(name, report::contains);
    }

    private static String bare(String name) {
        return name.length() > 2 && "省市".indexOf(name.charAt(name.length() - 1)) >= 0
                ? name.substring(0, name.length() - 1)
                : name;
    }

    private Optional<Region> belowThoseInCharge(List<Region> candidates) {
        Matcher above = ABOVE.matcher(report);
        if (!above.find()) {
            return Optional.empty();
        }
        List<Region> below = candidates.stream()
                .filter(candidate -> gazetteer
                        .parent(candidate)
                        .filter(parent -> parent.name().endsWith(above.group("kind")))
                        .isPresent())
                .toList();
        return below.size() == 1 ? Optional.of(below.get(0)) : Optional.empty();
    }

    /** The region of the report's own kind that it names most often, if one stands out. */
    Optional<Region> mostNamed() {
        String kind = kind();
        if (kind.isEmpty()) {
            return isDepartments() ? mostCited() : Optional.empty();
        }
        var scores = new HashMap<Region, Integer>();
        for (int end = report.indexOf(kind); end >= 0; end = report.indexOf(kind, end + 1)) {
            count(names.endingAt(report, end + kind.length()), kind, 1, scores);
        }
        countCited(kind, scores);
        return scores.isEmpty() ? new NamedParts(gazetteer, names).whole(report, kind) : most(scores);
    }

    /** The region that a department cites most; what it cites once, or of its province, does not tell where it is. */
    private Optional<Region> mostCited() {
        var scores = new HashMap<Region, Integer>();
        countCited("", scores);
        scores.entrySet().removeIf(cited -> cited.getKey().level() == Level.PROVINCE || cited.getValue() <= OWN_PLAN);
        return most(scores);
    }

    /** Counts what plans are called after; of that kind only, unless it is empty. */
    private void countCited(String kind, Map<Region, Integer> scores) {
        Matcher plan = PLAN.matcher(report);
        while (plan.find()) {
            names.atBeginning(report.substring(plan.end(), Math.min(report.length(), plan.end() + OWN_NAME)), 2)
                    .ifPresent(name -> count(name.regions(), kind, OWN_PLAN, scores));
        }
        Matcher bare = RULE_OF_LAW_IN.matcher(report);
        while (bare.find()) {
            List<Region> named = names.regions(bare.group("name"));
            count(named.isEmpty() ? names.regions(bare.group("name") + kind) : named, kind, 1, scores);
        }
    }

    private void count(List<Region> candidates, String kind, int weight, Map<Region, Integer> scores) {
        List<Region> ofKind = candidates.stream()
                .filter(candidate -> candidate.name().endsWith(kind))
                .toList();
        onlyOne(ofKind).ifPresent(region -> scores.merge(region, weight, Integer::sum));
    }

    /** What the report calls its own area; a department's is that of those in charge of it. */
    private String kind() {
        var counts = new HashMap<String, Integer>();
        boolean department = isDepartments();
        Matcher subject = DEPARTMENT_OF.matcher(report);
        if (department && subject.find()) {
            return subject.group("kind");
        }
        Matcher self = department ? ABOVE.matcher(report) : SELF.matcher(report);
        while (self.find()) {
            String kind = self.group("kind") == null ? self.group("seat") : self.group("kind");
            counts.merge(kind, self.group().startsWith("我") ? 2 : 1, Integer::sum);
        }
        Matcher government = GOVERNMENT.matcher(report);
        if (counts.isEmpty() && government.find()) {
            return government.group("kind");
        }
        // of two that are as frequent it is the lower, since reports speak of those above too
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(entry -> KINDS.indexOf(entry.getKey())))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** Whether a department reports: as the subject of a sentence, or as 我局 more often than as an area of its own. */
    boolean isDepartments() {
        long department = behind("我", MY_DEPARTMENT) + partyGroups();
        boolean subject = SUBJECT_DEPARTMENT.matcher(opening()).find();
        if (department == 0 && !subject) {
            return false;
        }
        long area = behind("我", MY_AREA);
        return department > area || subject && area < 2;
    }

    /** How often one of these words stands right behind the word; a search for it is far faster than one for them. */
    private long behind(String word, Pattern words) {
        return places(word)
                .filter(at -> words.matcher(report)
                        .region(at + word.length(), report.length())
                        .useTransparentBounds(true)
                        .lookingAt())
                .count();
    }

    private long partyGroups() {
        return places("局党")
                .filter(at -> at > 0
                        && SEATS_OF_DEPARTMENTS.indexOf(report.charAt(at - 1)) >= 0
                        && (report.startsWith("组", at + 2) || report.startsWith("委", at + 2)))
                .count();
    }

    private IntStream places(String word) {
        return IntStream.iterate(report.indexOf(word), at -> at >= 0, at -> report.indexOf(word, at + word.length()));
    }

    private String opening() {
        return report.substring(0, Math.min(OPENING, report.length()));
    }

    private static <T> Optional<T> most(Map<T, Integer> scores) {
        int most = scores.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<T> best = scores.keySet().stream()
                .filter(key -> most > 0 && scores.get(key) == most)
                .toList();
        return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
    }
}

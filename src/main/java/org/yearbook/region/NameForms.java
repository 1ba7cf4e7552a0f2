package org.yearbook.region;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The forms in which people write the name of a division: 楚雄彝族自治州, 楚雄自治州, 楚雄州, 楚雄. Townships keep
 * their 镇 or 乡, since what is left without it is mostly a village's or a person's name too.
 */
final class NameForms {
    /** The 55 minority peoples of GB/T 3304, longest first, with 族 where the name needs it to be told apart. */
    private static final List<String> PEOPLES = Arrays.stream(
                    ("蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 "
                                    + "柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 "
                                    + "裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺 各")
                            .split(" "))
            .flatMap(people ->
                    people.length() == 1 ? List.of(people + "族").stream() : List.of(people + "族", people).stream())
            .sorted(Comparator.comparing(String::length).reversed())
            .toList();

    private static final String LAST_CHARACTERS = PEOPLES.stream()
            .map(people -> people.substring(people.length() - 1))
            .collect(Collectors.joining());

    private static final List<String> AUTONOMOUS = List.of("自治区", "自治州", "自治县", "自治旗");

    /** Development zones that stand in the gazetteer as counties. */
    private static final Map<String, String> ZONES =
            Map.of("高新技术产业开发区", "高新区", "高新技术开发区", "高新区", "经济技术开发区", "经开区", "经济开发区", "经开区");

    private static final Pattern ONLY_KIND = Pattern.compile("(?:经济|产业|工业|农业)?(?:开发区|高新区|园区|集聚区|管理区|示范区|新区)");
    private static final Pattern ZONE = Pattern.compile("(?:开发区|示范区|园区|管理区|新区|实验区|新城|食品区)$");

    private NameForms() {}

    /**
     * Further forms of a zone, whose name mostly begins with that of its city in short: people write 石家庄市高新区 of
     * 石家庄高新技术产业开发区. Empty if it is no zone, or is named otherwise.
     *
     * @param city the forms of the city's name
     */
    static Set<String> withCity(String zone, Set<String> city) {
        var forms = new LinkedHashSet<String>();
        if (ZONE.matcher(zone).find()) {
            city.stream()
                    .filter(zone::startsWith)
                    .max(Comparator.comparing(String::length))
                    .map(form -> zone.substring(form.length()))
                    .ifPresent(own -> city.forEach(form -> {
                        forms.add(form + own);
                        abbreviate(form + own, forms);
                    }));
        }
        return forms;
    }

    /** Whether a name says what kind of zone it is and nothing else, as those of districts do: 开发区. */
    static boolean isOnlyKind(String name) {
        // asked of every name at the start, and nearly all end otherwise
        return name.endsWith("区") && ONLY_KIND.matcher(name).matches();
    }

    /** All forms, the official name first. */
    static Set<String> of(String name, Level level) {
        var forms = new LinkedHashSet<String>();
        forms.add(name);
        switch (level) {
            case NATION -> forms.addAll(List.of("中国", "中华人民共和国", "国家"));
            case PROVINCE -> strip(name, forms, "特别行政区", "省", "市");
            case PREFECTURE -> strip(name, forms, "市", "地区", "盟");
            case COUNTY -> county(name, forms);
            case TOWNSHIP -> township(name, forms);
        }
        autonomous(name, forms);
        return forms;
    }

    private static void strip(String name, Set<String> forms, String... endings) {
        for (String ending : endings) {
            String stem = stem(name, ending);
            if (stem.length() >= 2 && AUTONOMOUS.stream().noneMatch(name::endsWith)) {
                forms.add(stem);
            }
        }
    }

    private static void county(String name, Set<String> forms) {
        strip(name, forms, "新区", "县", "市", "区", "旗", "林区", "特区");
        abbreviate(name, forms);
    }

    private static void abbreviate(String zone, Set<String> forms) {
        ZONES.forEach((kind, abbreviated) -> {
            String stem = stem(zone, kind);
            if (stem.length() >= 2) {
                forms.add(stem + abbreviated);
            }
        });
    }

    private static void autonomous(String name, Set<String> forms) {
        for (String kind : AUTONOMOUS) {
            String stem = withoutPeoples(stem(name, kind));
            // 内蒙古 is no region of a people named 蒙古
            stem = stem.length() == 1 ? stem(name, kind) : stem;
            if (stem.length() >= 2) {
                forms.add(stem + kind);
                forms.add(stem + kind.substring(2));
                forms.add(stem);
            }
        }
    }

    private static void township(String name, Set<String> forms) {
        for (String kind : List.of("乡", "镇")) {
            String stem = stem(name, kind);
            String plain = withoutPeoples(stem.endsWith("民族") ? stem.substring(0, stem.length() - 2) : stem);
            if (plain.length() >= 2) {
                forms.add(plain + kind);
            }
        }
        String street = stem(name, "街道");
        if (street.length() >= 2) {
            forms.addAll(List.of(name + "办事处", name + "办", street + "办事处", street + "街"));
        }
    }

    private static String withoutPeoples(String stem) {
        if (stem.isEmpty() || LAST_CHARACTERS.indexOf(stem.charAt(stem.length() - 1)) < 0) {
            return stem;
        }
        for (String people : PEOPLES) {
            if (stem.endsWith(people)) {
                return withoutPeoples(stem.substring(0, stem.length() - people.length()));
            }
        }
        return stem;
    }

    /** The name without that ending, or nothing if it has another. */
    private static String stem(String name, String ending) {
        return name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : "";
    }
}

package org.yearbook.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodebookTest {
    private static final Codebook CODEBOOK = Codebook.load(CodebookFiles.builtIn());

    /** The built-in codebook with one line more in one file. */
    private static CodebookFiles with(String file, String line) {
        return name -> {
            byte[] bytes = CodebookFiles.builtIn().read(name);
            return name.equals(file)
                    ? (new String(bytes, StandardCharsets.UTF_8) + line + "\n").getBytes(StandardCharsets.UTF_8)
                    : bytes;
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "phrases.csv    | ZZZ01,森林,,,,          | the code ZZZ01 is not in indicators.csv",
                "phrases.csv    | DIS01,,,,,              | 'words' is empty; fill it",
                "phrases.csv    | DIS01,…纠纷,,,,         | 'words' begins or ends with",
                "phrases.csv    | DIS01,纠纷,,,光年,        | the unit 光年 is not in units.csv; add it there",
                "phrases.csv    | DIS01,{处理}纠纷,,,,      | names the family {处理}, which is not in word-families.csv",
                "phrases.csv    | `DIS01,纠纷||争议,,,,`    | 'words' has an empty alternative",
                "phrases.csv    | DIS01,纠纷               | has 2 fields; it must have 6",
                "indicators.csv | D1,7,名,n,件,sum,year,,,,,,  | must be three capital letters and two digits",
                "indicators.csv | ZZZ01,99,名,n,件,sum,year,,,,,, | it must be a number of chapters.csv",
                "indicators.csv | ZZZ01,7,名,n,光年,sum,year,,,,,, | the unit 光年 is not in units.csv",
                "indicators.csv | ZZZ01,7,名,n,件,mean,year,,,,,, | it must be one of sum, rate",
                "indicators.csv | ZZZ01,7,名,n,件,sum,never,,,,,, | it must be one of year, stock",
                "indicators.csv | ZZZ01,7,名,n,件,rate,year,,,,,, | a rate has the unit %",
                "indicators.csv | ZZZ01,7,名,n,%,rate,year,,,XYZ99,,, | which is no code of this file",
                "indicators.csv | ZZZ01,7,名,n,件,sum,year,,,,,XYZ99, | 'part_of' is XYZ99; it must be the code of a sum",
                "indicators.csv | ZZZ01,7,名,n,件,sum,year,,,,,DIS03, | 'part_of' is DIS03; it must be the code of a sum",
                "indicators.csv | ZZZ01,7,名,n,件,sum,year,,,,,SUP11, | that is no part itself",
                "indicators.csv | ZZZ01,7,名,n,%,rate,year,,,,,DIS01, | and stand with a sum",
                "indicators.csv | DIS01,7,名,n,件,sum,year,,,,,, | stands here a second time",
                "indicators.csv | ZZZ01,7,审查合同,n,件,sum,year,,,,,, | another indicator has the name",
                "units.csv      | 打,个,x                  | 'factor' is 'x'; it must be a decimal number",
                "units.csv      | 打,把,12                 | needs a row 把,把,1",
                "relations.csv  | r,DIS01,<,DIS02,0,       | it must be = or <=",
                "relations.csv  | r,DIS01,=,DIS02+Q,0,     | Q is no indicator code",
                "ranges.csv     | ZZZ01,,0,1,             | the code ZZZ01 is not in indicators.csv",
                "ranges.csv     | DIS01,village,0,1,      | it must be one of nation, province",
                "ranges.csv     | DIS01,,2,1,             | 'minimum' is above 'maximum'",
                "territory.csv  | 999999,330105,2021,merged, | 'old' is 999999, which is no code of a region",
                "territory.csv  | 330103,3301,2021,merged,  | must be two regions of one level",
                "territory.csv  | 330103,330105,21,merged,  | it must be the first year with the new code",
                "territory.csv  | 330103,330105,2021,moved, | it must be one of renamed, merged, split",
                "cues.csv       | plan,(,x                 | is no regular expression",
                "cues.csv       | hope,x,x                 | it must be one of nothing",
                "region-aliases.csv | 内蒙,15,              | stands here a second time",
                "region-aliases.csv | 某地,999999,          | which is no code of a region",
                "regions-added.csv | 530599,新区,county,99,  | lies in 99, which is not a division",
                "regions-added.csv | 530523,新区,county,53,  | two divisions have the code 530523",
                "regions-added.csv | 530599,新区,county,530523,  | 'level' is county and that of 'parent' 530523 is county; the parent must",
                "regions-added.csv | 530599,新区,prefecture,530523, | 'level' is prefecture and that of 'parent'",
                "regions-added.csv | 530599,新区,county,530599,  | 'parent' 530599 is county; the parent must be of a higher level",
                "regions-added.csv | `530598,甲,county,530599,\n530599,乙,township,530598,` | 'parent' 530599 is township",
                "regions-added.csv | 530599,新区,nation,00,      | 'level' is nation and that of 'parent' 00 is nation",
                "indicators.csv | ZZZ01,7,名,n,%,rate,year,,,DIS01,,, | must both be there or both be empty",
                "chapters.csv   | 12,附,n,关于,about,        | numbered 1, 2, 3",
                "tables.csv     | 7-13,题,t,ZZZ01         | it must be the number of a chapter and the next place",
                "tables.csv     | 7-12,题,t,ZZZ01         | ZZZ01 is no code of an indicator of chapter 7",
                "tables.csv     | 7-12,题,t,DIS01         | stands in a table already",
                "tables.csv     | 7-12,题,t,              | 'codes' is empty; fill it",
                "definitions.csv | ZZZ01,义,d             | the code ZZZ01 is not in indicators.csv",
                "definitions.csv | DIS01,义,d             | stands here a second time",
                "notes.csv      | 题,,文,t                | 'heading_en' is empty; fill it",
            })
    void aFaultNamesFileLineAndMend(String file, String line, String mend) {
        long number = new String(CodebookFiles.builtIn().read(file), StandardCharsets.UTF_8)
                        .lines()
                        .count()
                + 1;
        assertThatThrownBy(() -> Codebook.load(with(file, line)))
                .isInstanceOf(InvalidCodebookException.class)
                .hasMessageContaining(file)
                .hasMessageContaining(mend)
                .satisfies(e -> {
                    if (Stream.of("needs", "lies in", "two divisions").noneMatch(mend::startsWith)) {
                        assertThat(e.getMessage()).contains(" line " + number + ":");
                    }
                });
    }

    @Test
    void aWrongHeaderNamesTheColumns() {
        CodebookFiles files = name -> name.equals("units.csv")
                ? "name,base\n".getBytes(StandardCharsets.UTF_8)
                : CodebookFiles.builtIn().read(name);
        assertThatThrownBy(() -> Codebook.load(files))
                .hasMessageContaining("units.csv line 1")
                .hasMessageContaining("must be unit,base,factor");
    }

    @Test
    void aFileThatIsNoTableEndsTheReading() {
        CodebookFiles files = name -> name.equals("chapters.csv")
                ? "chapter,name_zh,name_en\n1,组织,Organisation\n".getBytes(StandardCharsets.UTF_8)
                : CodebookFiles.builtIn().read(name);
        assertThatThrownBy(() -> Codebook.load(files))
                .hasMessageStartingWith("The codebook has 1 fault:")
                .hasMessageContaining("chapters.csv line 1: the columns are chapter,name_zh,name_en; they must be");
    }

    @Test
    void everyIndicatorIsFoundByCodeNameAndNameWithoutBrackets() {
        var names = CODEBOOK.names();
        assertThat(CODEBOOK.indicators()).allSatisfy(indicator -> {
            assertThat(names.get(Codebook.key(indicator.code()))).isEqualTo(indicator);
            assertThat(names.get(Codebook.key(indicator.nameZh()))).isEqualTo(indicator);
            assertThat(names.get(Codebook.key(Codebook.withoutBrackets(indicator.nameZh()))))
                    .isEqualTo(indicator);
        });
    }

    @Test
    void everyIndicatorIsDefined() {
        assertThat(CODEBOOK.layout().definitions().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        CODEBOOK.indicators().stream().map(Indicator::code).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "全区6件，办结5件, 纠纷, true",
        "热线6件，办结5件, 纠纷, false",
        "林区6件，办结5件, , true",
        "全区6件，办结5件, 林区, false",
    })
    void aConditionWithAnExclamationMarkLooksAtTheSentenceItself(String text, String heading, boolean found) {
        // the row wants 纠纷 or, in the sentence itself, 林区; a hotline in the sentence takes the figure away
        Codebook book = Codebook.load(with("phrases.csv", "DIS35,办结,纠纷|!林区,!热线,个,"));
        assertThat(findsFive(book, text, "", heading)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "全区6件，办结5件，林区, , , true",
        "全区6件，办结5件, , , false",
        "全区6件，办结5件, 林区, , true",
        "全区6件，办结5件, , 林区, true",
        "林区6件；@办结5件, , , false",
        "林区6件；@办结5件，林区, , , true",
    })
    void aContextWithATildeMayAlsoStandBehindTheClause(String text, String before, String heading, boolean found) {
        Codebook book = Codebook.load(with("phrases.csv", "DIS35,办结,~林区,,个,"));
        // long ago, and before a semicolon
        String words = text.replace("@", "事".repeat(60) + "，");
        assertThat(findsFive(book, words, before, heading)).isEqualTo(found);
    }

    /** Whether the row, with its number 5 behind the last comma before it, is found. */
    private static boolean findsFive(Codebook book, String text, String before, String heading) {
        PhraseReader reader = book.phrases().reader();
        reader.heading(heading == null ? "" : heading);
        String counted = text.replace('件', '个');
        reader.sentence(counted, before == null ? "" : before);
        int number = counted.indexOf("5");
        int comma = counted.lastIndexOf('，', number);
        int next = counted.indexOf('，', number);
        int end = next < 0 ? counted.length() : next;
        var site = new Site(new Span(comma + 1, number), new Span(end, end), new Span(comma + 1, end), "个");
        return reader.at(site)
                .map(name -> name.indicator().code())
                .filter("DIS35"::equals)
                .isPresent();
    }
}

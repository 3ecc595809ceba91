package vn.sauro.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RestorationTest {
    private static final List<String> SOUND = List.of(
            "Chủ tịch UBND xã chịu trách nhiệm toàn diện trước Chủ tịch UBND tỉnh về tiến độ thực hiện.",
            "- Internet, VNeID",
            "1. Quy mô",
            "Hoàn thành trước ngày 30/9/2025; báo cáo kết quả về Văn phòng theo mẫu số 02-KH/BCĐTW.",
            "",
            "Uỷ ban nhân dân phường và trung tâm y tế phối hợp hoà giải tại cơ sở.");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Uy ban nhan dan x4 bao c4o két qua thyc hién nhi¢m vu trudc ngay 05/12/2025."
                        + "| Ủy ban nhân dân xã báo cáo kết quả thực hiện nhiệm vụ trước ngày 05/12/2025.",
                "S& Khoa hoc va Cong nghé chii tri, ph6i hgp véi cac don vi lién quan trién khai."
                        + "| Sở Khoa học và Công nghệ chủ trì, phối hợp với các đơn vị liên quan triển khai.",
                "Giao Van phong 1a co quan d4u m6i theo d6i, don d6c viéc chuyén d6i s6."
                        + "| Giao Văn phòng là cơ quan đầu mối theo dõi, đôn đốc việc chuyển đổi số.",
                "Quyét dinh sé 118/QD-UBND ngay 02/6/2025 cua UBND tinh"
                        + "| Quyết định số 118/QĐ-UBND ngày 02/6/2025 của UBND tỉnh",
                "Quyét dinh so 2175/Qb-TTg ngay 16/6/2025 cua Thu tudng Chinh phu"
                        + "| Quyết định số 2175/QĐ-TTg ngày 16/6/2025 của Thủ tướng Chính phủ",
                "Ho so dugc giai quyet theo diing quy trinh va thoi han, 100% ket qua TTHC dugc ky so"
                        + "| Hồ sơ được giải quyết theo đúng quy trình và thời hạn, 100% kết quả TTHC được ký số",
                "CONG HOA XA HQI CHU NGHIA VIET NAM | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
            })
    void damagedSentencesAreRestored(String damaged, String expected) {
        assertThat(Restoration.restore(List.of(damaged)).text()).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Il. NHIEM VU TRONG TAM | II. NHIỆM VỤ TRỌNG TÂM",
                "1V. TO CHUC THUC HIEN | IV. TỔ CHỨC THỰC HIỆN",
                "vé chuyén déi s6 quy II] nam 2026 | về chuyển đổi số quý III năm 2026",
                "1. NHIEM VU TRONG TAM | 1. NHIỆM VỤ TRỌNG TÂM"
            })
    void romanNumbersAreWhatTheirPlaceSays(String damaged, String expected) {
        assertThat(Restoration.restore(List.of(damaged)).text()).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "thuc hién Nghi quyét sé 05-NQ/DU ngay 12/01/2026 | thực hiện Nghị quyết số 05-NQ/ĐU ngày 12/01/2026",
                "tai Céng van sé 1187/SNNMT-QLDD ngay 08/4/2026 | tại Công văn số 1187/SNNMT-QLĐĐ ngày 08/4/2026",
                "- Luu: VT, CDSQG va cac don vi lién quan | - Lưu: VT, CĐSQG và các đơn vị liên quan"
            })
    void anAbbreviationThatHasNoOtherSpellingGetsItsBarsBack(String damaged, String expected) {
        var restored = Restoration.restore(List.of(damaged));
        assertThat(restored.text()).containsExactly(expected);
        assertThat(restored.lines().getFirst().words())
                .filteredOn(word -> word.restored().indexOf('Đ') >= 0)
                .hasSize(1)
                .allMatch(word -> word.confidence() <= 0.5f);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Cao diém 90 ngay lam sach dé liéu dat dai trén dia ban xa"
                        + "| Cao điểm 90 ngày làm sạch dữ liệu đất đai trên địa bàn xã",
                "rad sodt danh muc trang thiét bi, dé xuat phuong an mua<am tap trung"
                        + "| rà soát danh mục trang thiết bị, đề xuất phương án mua sắm tập trung"
            })
    void aWordThatFitsItsNeighboursIsLookedForOnceMore(String damaged, String expected) {
        assertThat(Restoration.restore(List.of(damaged)).text()).containsExactly(expected);
    }

    @Test
    void aGuardedWordIsReadWhereItsLettersStand() {
        assertThat(Restoration.restore(List.of("trién khai céng tac phdng, chéng té nan mai dam trén dia ban tinh"))
                        .text()
                        .getFirst())
                .contains("mại dâm");
    }

    @Test
    void aHeadingWhoseNumberRanTogetherFollowsUponTheOneBefore() {
        var restored = Restoration.restore(List.of(
                        "I. MUC DICH, YEU CAU",
                        "IL. NHIEM VU TRONG TAM",
                        "Il. TO CHUC THUC HIEN",
                        "Cac don vi bao cao két qua thyc hién nhiém vu trudc ngay 05/12/2025."))
                .text();
        assertThat(restored).startsWith("I. MỤC ĐÍCH, YÊU CẦU", "II. NHIỆM VỤ TRỌNG TÂM", "III. TỔ CHỨC THỰC HIỆN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hoan thanh trong Quy 11/2026 va bao cao | hoàn thành trong Quý II/2026 và báo cáo",
                "hoan thanh trong quy TII/2026 va bao cao | hoàn thành trong quý III/2026 và báo cáo",
                "Dén hét quy I, c6 31 nhiém vu da hoan thanh | Đến hết quý I, có 31 nhiệm vụ đã hoàn thành",
                "Nam 2026, tinh giao cac sd, nganh 85 nhiém vu | Năm 2026, tỉnh giao các sở, ngành 85 nhiệm vụ",
                "chién lugc phat trién ctia Viét Nam 2030 | chiến lược phát triển của Việt Nam 2030"
            })
    void quartersAndYearsAreWhatTheyCanBe(String damaged, String expected) {
        assertThat(Restoration.restore(List.of(damaged)).text()).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"I. VE CONG TAC CHI DAO, DIEU HANH", "A. CÔNG TAC LANH DAO, CHI DAO", "III. T6 CHUC THUC HIEN"})
    void theSignOfAHeadingThatCameThroughIsSure(String heading) {
        var words = Restoration.restore(List.of(heading)).lines().getFirst().words();
        assertThat(words.getFirst().restored()).isEqualTo(heading.substring(0, heading.indexOf('.')));
        assertThat(words.getFirst().confidence()).isGreaterThanOrEqualTo(Restoration.SURE);
    }

    @Test
    void aWordThatIsNotSureSaysWhatElseItMayHaveBeen() {
        var words = Restoration.restore(List.of("céng chtrc cap xd tu nghién ctru, di hoan thanh dung thoi han"))
                .lines()
                .getFirst()
                .words();
        assertThat(words).anyMatch(word -> word.confidence() < Restoration.SURE).allSatisfy(word -> {
            if (word.confidence() >= Restoration.SURE)
                assertThat(word.otherwise()).isEmpty();
            assertThat(word.otherwise())
                    .hasSizeLessThanOrEqualTo(3)
                    .doesNotContain(word.restored())
                    .doesNotHaveDuplicates();
        });
        assertThat(words)
                .filteredOn(word -> word.confidence() < Restoration.SURE)
                .allSatisfy(word -> assertThat(word.otherwise()).isNotEmpty());
    }

    @Test
    void aMisreadVowelIsNoCapital() {
        var restored = Restoration.restore(
                        List.of("lap danh muc gtti SO Noi vu tru’éc ngay 30/11/2026; UBND tinh t6) chttc."))
                .text();
        assertThat(restored).containsExactly("lập danh mục gửi Sở Nội vụ trước ngày 30/11/2026; UBND tỉnh tổ chức.");
    }

    @Test
    void wordsOnBothSidesOfALineEndHelpEachOther() {
        var restored = Restoration.restore(
                        List.of("Tang cuong cai cach thi tuc hanh", "chinh, nang cao chét luong phuc vu"))
                .text();
        assertThat(restored).containsExactly("Tăng cường cải cách thủ tục hành", "chính, nâng cao chất lượng phục vụ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de nghi cac so, ban, nganh khan truong trien khai thuc hien"
                        + "| đề nghị các sở, ban, ngành khẩn trương triển khai thực hiện",
                "Hoi dong nhan dan tinh thong qua nghi quyet | Hội đồng nhân dân tỉnh thông qua nghị quyết"
            })
    void textTypedWithoutDiacriticsIsRestored(String stripped, String expected) {
        assertThat(Restoration.restore(List.of(stripped)).text()).containsExactly(expected);
    }

    @Test
    void soundTextPassesThroughUnchanged() {
        assertThat(Restoration.restore(SOUND).text()).isEqualTo(SOUND);
    }

    @Test
    void onlyTheDamagedLinesOfAMixedPageAreTouched() {
        var lines = List.of(
                SOUND.getFirst(), "Cac don vi bao cao két qua thyc hién nhiém vu vé S& Noi vu.", SOUND.getLast());
        assertThat(Restoration.restore(lines).text())
                .containsExactly(
                        SOUND.getFirst(),
                        "Các đơn vị báo cáo kết quả thực hiện nhiệm vụ về Sở Nội vụ.",
                        SOUND.getLast());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"12/8/2025", "3.314,5/6.227,5", "88,13%", "https://sauro.example/a", "0203.456.789", "2025"})
    void numbersDatesAndAddressesAreNeverChanged(String kept) {
        var line = "Két qua thyc hién nhiém vu cua co quan 1a " + kept + " theo quy dinh";
        assertThat(Restoration.restore(List.of(line)).text().getFirst()).contains(" " + kept + " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"285km", "2x3", "22/10/2025Tap", "QH15", "110kV", "1V-2026"})
    void figuresInsideWordsAreNeverChangedIntoOthers(String kept) {
        var line = "Két qua thyc hién nhiém vu cua co quan " + kept + " theo quy dinh";
        var figures = kept.replaceAll("\\D", "");
        assertThat(Restoration.restore(List.of(line)).text().getFirst().replaceAll("\\D", ""))
                .isEqualTo(figures);
    }

    @Test
    void aNumberThatBecomesAWordIsAlwaysShownForChecking() {
        var restored = Restoration.restore(List.of(
                "Cac co quan, don vi tap trung thuc hién, nhat 14 trong cong tac cai cach hanh chinh,",
                "nang 18n mot buéc; tong sé hé so 14 hai muoi, ha ting 30 cua tinh con han ché"));
        var changed = restored.lines().stream()
                .flatMap(line -> line.words().stream())
                .filter(word -> word.isChanged() && word.original().matches("\\d+\\D*"))
                .toList();
        assertThat(changed)
                .isNotEmpty()
                .allSatisfy(word -> assertThat(word.confidence()).isLessThan(0.7f));
    }

    @Test
    void theDocumentsOwnSpellingOfLongIIsKept() {
        assertThat(Restoration.restore(List.of("nang cao ki nang s6 cho can bé", "nang cao ky nang s6 cho can bé"))
                        .text())
                .containsExactly("nâng cao kĩ năng số cho cán bộ", "nâng cao kỹ năng số cho cán bộ");
    }

    @Test
    void aCodeDoesNotBecomeAnother() {
        assertThat(Restoration.restore(List.of("Thyc hién Cong van s6 12-CV/VPTU ngay 02/3/2026 cua Tinh uy"))
                        .text()
                        .getFirst())
                .contains("12-CV/VPTU ngày 02/3/2026");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12-CV/VPTU",
                "3310/STC",
                "3310 /STC",
                "88/BNV-CCHC",
                "1147-QB/BTGDVTW",
                "24/2026/ND-CP",
                "07-TB/CQTTBCP",
                "215-TB/TU",
                "TII/2026",
                "568/QD-BCP",
                "46/NQ-HPND",
                "19/SKHCN-CDS",
                "5/BC-BCD"
            })
    void aCodeIsNotChangedWithoutAMark(String code) {
        var restored = Restoration.restore(List.of("Thyc hién Cong van s6 " + code + " ngay 02/3/2026 cua tinh"))
                .lines()
                .getFirst();
        var kept = Folding.fold(code).replace("qb", "qd").replace("bcp", "bcd").replace("hpnd", "hdnd");
        assertThat(Folding.fold(restored.text()).replace("qb", "qd")).contains(kept);
        assertThat(restored.words())
                .filteredOn(word ->
                        word.isChanged() && word.originalFrom() >= 22 && word.originalTo() <= 22 + code.length())
                .allSatisfy(word -> assertThat(word.confidence()).isLessThanOrEqualTo(0.5f));
    }

    @Test
    void wordsInCapitalsBesideADashAreNoCode() {
        assertThat(Restoration.restore(List.of("VE CONG TAC PHAT THANH - TRUYEN HINH NAM 2026 CUA TINH"))
                        .text())
                .containsExactly("VỀ CÔNG TÁC PHÁT THANH - TRUYỀN HÌNH NĂM 2026 CỦA TỈNH");
    }

    @Test
    void theLetterOfAnItemStays() {
        assertThat(Restoration.restore(List.of(
                                "Cac don vi thyc hién nhiém vu:",
                                "a) B6 Tai chinh cht tri, ph6i hop véi cac co quan lién quan;",
                                "b) B6 Ndi vu bao cao két qua."))
                        .text()
                        .get(1))
                .startsWith("a) Bộ Tài chính chủ trì");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Don vi dugc giao phai hoanthanh nhiém vu trudc ngay 30/6/2026"
                        + "| Đơn vị được giao phải hoàn thành nhiệm vụ trước ngày 30/6/2026",
                "UY BANNHANDAN tinh giao cac don vi két ndi | ỦY BAN NHÂN DÂN tỉnh giao các đơn vị kết nối",
                "cdcdoanhnghiép bao cao két qua thyc hién | các doanh nghiệp báo cáo kết quả thực hiện",
                "cac ing dung Facebook, MobiFone va Excel | các ứng dụng Facebook, MobiFone và Excel"
            })
    void wordsThatWereJoinedAreParted(String damaged, String expected) {
        assertThat(Restoration.restore(List.of(damaged)).text()).containsExactly(expected);
    }

    @Test
    void eachPeriodIsSpelledAsOfficialSpellingAsksAndShownForChecking() {
        var line = Restoration.restore(List.of("Dinh ky hang thang, cac don vi bao cao két qua thyc hién;"))
                .lines()
                .getFirst();
        assertThat(line.text()).startsWith("Định kỳ hằng tháng, các đơn vị");
        assertThat(line.words())
                .filteredOn(word -> word.original().equals("hang"))
                .allSatisfy(word -> assertThat(word.confidence()).isLessThan(0.7f));
    }

    @Test
    void aCapitalIMayBeASmallL() {
        assertThat(Restoration.restore(List.of("cac co quan Ilén quan quan Iy van ban"))
                        .text())
                .containsExactly("các cơ quan liên quan quản lý văn bản");
    }

    @Test
    void everyWordSaysWhereItStoodAndHowSureItIs() {
        var line = Restoration.restore(List.of("“Cong tac cai cach, hanh chinh” nam 2025"))
                .lines()
                .getFirst();
        assertThat(line.words()).hasSize(7).allSatisfy(word -> {
            assertThat(line.original().substring(word.originalFrom(), word.originalTo()))
                    .isEqualTo(word.original());
            assertThat(line.text().substring(word.from(), word.to())).isEqualTo(word.restored());
            assertThat(word.confidence()).isBetween(0f, 1f);
        });
    }

    @Test
    void aWordThatCouldBeManyIsLessSureThanOneInItsPhrase() {
        var alone =
                Restoration.restore(List.of("ma")).lines().getFirst().words().getFirst();
        var phrase = Restoration.restore(List.of("Uy ban nhan dan tinh"))
                .lines()
                .getFirst()
                .words()
                .get(2);
        assertThat(alone.confidence()).isLessThan(phrase.confidence());
        assertThat(phrase.confidence()).isGreaterThan(0.95f);
    }

    @Test
    void severalThreadsAtOnceGiveWhatOneGives() {
        var texts = IntStream.range(0, 24)
                .mapToObj(number -> List.of(
                        "Uy ban nhan dan x4 bao c4o két qua thyc hién nhi¢m vu s6 " + number,
                        "lap danh muc gtti SO Noi vu tru’éc ngay 30/11/2026; UBND tinh t6) chttc."))
                .toList();
        var alone = texts.stream().map(Restoration::restore).toList();
        assertThat(texts.parallelStream().map(Restoration::restore).toList()).isEqualTo(alone);
    }

    @RepeatedTest(60)
    void anyInputGivesAsManyLinesAndTheSameTwice(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var lines = random.ints(random.nextInt(1, 8), 0, 60)
                .mapToObj(length -> random.ints(length, 0, 60)
                        .mapToObj(kind -> kind < 30
                                ? Character.toString("aeiouđnhcgtéêó16¢&|".charAt(random.nextInt(19)))
                                : kind < 40 ? " " : Character.toString(random.nextInt(1, 0x2200)))
                        .reduce("", String::concat)
                        .replace("\n", " "))
                .toList();
        var restored = Restoration.restore(lines);
        assertThat(restored.text()).hasSameSizeAs(lines).noneMatch(line -> line.contains("\n"));
        assertThat(Restoration.restore(lines)).isEqualTo(restored);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "    2.86 Y té | 2.Sở Y tế",
                "- $6 Tu phap thdm dinh linh vuc cai cach thé ché | - Sở Tư pháp thẩm định lĩnh vực cải cách thể chế",
                "Cong dién 86 77/CD-TTg ngay 02/6/2026 | Công điện số 77/CĐ-TTg ngày 02/6/2026",
            })
    void aNumberBeforeADepartmentOrADocumentsNumberIsTheWordItWas(String damaged, String expected) {
        assertThat(Restoration.restore(List.of(damaged)).text().getFirst().strip())
                .isEqualTo(expected);
    }
}

package vn.sauro.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackCheckTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void startFromTheDemonstration() throws IOException {
        PackFiles.copyTo(folder);
    }

    /// What is wrong, without the folder's name.
    private List<String> problems() {
        try {
            PackReader.read(PackFolder.at(folder));
            return List.of();
        } catch (InvalidPack invalid) {
            return invalid.problems().stream()
                    .map(problem ->
                            problem.toString().substring(folder.toString().length() + 1))
                    .toList();
        }
    }

    private void replace(String file, String what, String with) throws IOException {
        PackFiles.replace(folder, file, what, with);
    }

    private void add(String file, String line) throws IOException {
        PackFiles.add(folder, file, line);
    }

    @Test
    void theDemonstrationIsRight() {
        assertThat(problems()).isEmpty();
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(folder.resolve("groups.csv"));
        assertThat(problems()).contains("groups.csv: thiếu tệp này");
    }

    @Test
    void everyMistakeIsNamedWithFileAndLine() throws IOException {
        replace("agencies.csv", "SNV,Sở Nội vụ,SNV,DEPARTMENT", "SNV,Sở Nội vụ,SNV,SO");
        replace("committees.csv", "BCD,STC,MEMBER", "BCD,STC,BOSS");
        var problems = problems();
        assertThat(problems.getFirst()).startsWith("agencies.csv:4: “SO” không hợp lệ; được dùng: PEOPLES_COMMITTEE");
        assertThat(problems).contains("committees.csv:8: “BOSS” không hợp lệ; được dùng: HEAD, STANDING, MEMBER");
    }

    @Test
    void aCodeStandsForOneBody() throws IOException {
        add("agencies.csv", "SNV,Sở Mới,,DEPARTMENT,PROVINCE,UBND,20,,,,2025-03-01,,,");
        assertThat(problems()).singleElement().asString().endsWith(": mã “SNV” đã dùng ở dòng 4");
    }

    @Test
    void aNameMeansOneBodyOnEachDay() throws IOException {
        add("agencies.csv", "SNV2,Sở Nội vụ,,DEPARTMENT,PROVINCE,UBND,20,,,,2026-01-01,,,");
        assertThat(problems()).singleElement().asString().contains("cùng được gọi là “so noi vu”");
    }

    @Test
    void aNameMayBeTakenOverOnceItIsFree() throws IOException {
        add("agencies.csv", "STTTT2,Sở Thông tin và Truyền thông,,DEPARTMENT,PROVINCE,UBND,20,,,,2027-01-01,,,");
        assertThat(problems()).isEmpty();
    }

    @Test
    void nobodyIsAboveThemselves() throws IOException {
        replace(
                "agencies.csv",
                "UBND,UBND tỉnh Lạng Sơn,UBND tỉnh,PEOPLES_COMMITTEE,PROVINCE,,20",
                "UBND,UBND tỉnh Lạng Sơn,UBND tỉnh,PEOPLES_COMMITTEE,PROVINCE,SNV,20");
        assertThat(problems()).contains("agencies.csv:2: “UBND” là cấp trên của chính mình");
    }

    @Test
    void placesAreOfficialCodesOfTheRightTier() throws IOException {
        replace(
                "agencies.csv",
                "STP,Sở Tư pháp,STP,DEPARTMENT,PROVINCE,UBND,20",
                "STP,Sở Tư pháp,STP,DEPARTMENT,PROVINCE,UBND,5977");
        replace(
                "agencies.csv",
                "SYT,Sở Y tế,SYT,DEPARTMENT,PROVINCE,UBND,20",
                "SYT,Sở Y tế,SYT,DEPARTMENT,PROVINCE,UBND,05977");
        assertThat(problems())
                .contains("agencies.csv:5: không có tỉnh, xã, phường, đặc khu nào mang mã “5977”")
                .anyMatch(problem -> problem.startsWith("agencies.csv:13: mã địa bàn “05977” không đúng cấp"));
    }

    @Test
    void anotherCommuneMistakeIsToldOnce() throws IOException {
        replace("commune_structure.csv", ",POLICE,CAT,", ",CONG_AN,CAT,");
        assertThat(problems()).singleElement().asString().startsWith("commune_structure.csv:4: “CONG_AN” không hợp lệ");
    }

    @Test
    void phrasesBelongToOneGroup() throws IOException {
        add("groups.csv", "KHAC,Nhóm khác,,\"các sở, ban, ngành\"");
        assertThat(problems())
                .contains(
                        "groups.csv:17: nhóm “KHAC” chưa có quy tắc thành viên trong group_members.csv",
                        "groups.csv:17: cách gọi “các sở, ban, ngành” đã thuộc nhóm “SO_BAN_NGANH”");
    }

    @Test
    void groupsAndSeatsNameWhatThereIs() throws IOException {
        add("group_members.csv", "KHONG_CO,DEPARTMENT,PROVINCE,,,");
        add("group_members.csv", "UBND_XA,DEPARTMENT,PROVINCE,,BCD,");
        add("committees.csv", "SNV,STC,MEMBER,");
        add("committees.csv", "BCD,STCX,MEMBER,KHAC");
        assertThat(problems())
                .contains(
                        "group_members.csv:32: không có nhóm nào mang mã “KHONG_CO”",
                        "group_members.csv:33: ghi hoặc loại cơ quan (kind), hoặc ban chỉ đạo (committee), không ghi cả hai",
                        "committees.csv:44: không có ban chỉ đạo, tổ công tác nào mang mã “SNV”",
                        "committees.csv:45: không có cơ quan nào mang mã “STCX”",
                        "committees.csv:45: lĩnh vực “KHAC” không có; được dùng: KHCN_DMST_CDS, DE_AN_06, CCHC");
    }

    @Test
    void datesAndColumnsAreChecked() throws IOException {
        add("agencies.csv", "A,Cơ quan A,,DEPARTMENT,PROVINCE,UBND,20,,,,01/03/2025,,,");
        add("agencies.csv", "B,Cơ quan B,,DEPARTMENT,PROVINCE,UBND,20,,,,2025-03-01,2025-02-01,,");
        add("agencies.csv", "C,Cơ quan C,,DEPARTMENT");
        replace("positions.csv", "title", "titel");
        var problems = problems();
        assertThat(problems)
                .anyMatch(problem -> problem.endsWith(": “01/03/2025” không phải là ngày; viết theo mẫu 2025-07-01"))
                .anyMatch(problem -> problem.endsWith(": ngày hết hiệu lực trước ngày có hiệu lực"))
                .anyMatch(problem -> problem.contains(": dòng có 4 ô, phải có 14 ô"))
                .contains("positions.csv:1: thiếu cột “title”", "positions.csv:1: không có cột nào tên là “titel”");
    }

    @Test
    void whatIsNoTextIsRefusedWithASentence() throws IOException {
        Files.write(folder.resolve("positions.csv"), new byte[] {'t', 'i', 't', 'l', 'e', '\n', (byte) 0xC3, '\n'});
        Files.writeString(folder.resolve("committees.csv"), "committee,agency,role,field\nBCD,\"SNV,MEMBER,\n");
        assertThat(problems())
                .anyMatch(problem -> problem.startsWith("positions.csv") && problem.contains("UTF-8"))
                .anyMatch(problem -> problem.startsWith("committees.csv") && problem.contains("nháy kép"));
    }

    @Test
    void aMarkFromExcelBeforeTheFirstColumnDoesNotMatter() throws IOException {
        replace("positions.csv", "title", "\uFEFFtitle");
        assertThat(problems()).isEmpty();
    }

    @RepeatedTest(200)
    void noDamageEndsInAnythingButSentences(RepetitionInfo run) throws IOException {
        var random = new Random(run.getCurrentRepetition());
        var file = folder.resolve(PackFiles.ALL.get(random.nextInt(PackFiles.ALL.size())));
        var bytes = Files.readAllBytes(file);
        for (int i = 0; i < 5; i++) bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        Files.write(file, bytes);
        var invalid = catchThrowableOfType(InvalidPack.class, () -> PackReader.read(PackFolder.at(folder)));
        var messages = new ArrayList<String>();
        if (invalid != null) invalid.problems().forEach(problem -> messages.add(problem.toString()));
        assertThat(messages).allMatch(message -> message.startsWith(folder.toString()) && !message.contains("{"));
    }
}

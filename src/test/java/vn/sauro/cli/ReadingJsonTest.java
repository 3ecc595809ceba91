package vn.sauro.cli;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sauro.reading.DocumentReader;
import vn.sauro.testing.Golden;

class ReadingJsonTest {
    private static final List<String> NOTICE = """
            ỦY BAN NHÂN DÂN            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
             TỈNH BẮC HẢI                   Độc lập - Tự do - Hạnh phúc
            Số: 41/TB-UBND            Bắc Hải, ngày 05 tháng 3 năm 2026

                                  THÔNG BÁO
               Kết luận cuộc họp về phòng cháy, chữa cháy rừng

            Sau khi nghe báo cáo, Chủ tịch UBND tỉnh kết luận như sau:

            1. Sở Nông nghiệp và Môi trường
            - Chủ trì, phối hợp với Công an tỉnh xây dựng Phương án chữa cháy rừng cấp tỉnh,
            trình UBND tỉnh trước ngày 20/3/2026.
            - Thường xuyên kiểm tra 100% các điểm nóng trên địa bàn.

            2. Yêu cầu UBND các xã, phường báo cáo UBND tỉnh kết quả trước ngày 25 hằng tháng.

            Nơi nhận:                              CHỦ TỊCH
            - Như trên;
            - Lưu: VT.                             Hoàng Văn Bách
            """.lines().toList();

    @Test
    void aReadingIsGivenOutWholeWithItsPlaces() {
        Golden.assertMatches("cli/reading.json", ReadingJson.write(List.of(DocumentReader.read(NOTICE))) + "\n");
    }
}

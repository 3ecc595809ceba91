package vn.sauro.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductReaderTest {
    private static @Nullable String product(String task) {
        Passage product = ProductReader.product(Text.of(task), new DeadlineReader(null).read(Text.of(task)));
        return product == null ? null : product.text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tham mưu UBND tỉnh ban hành Quyết định về phân cấp quản lý, trình trong tháng 9/2025 | Quyết định về phân cấp quản lý",
                "Ủy ban nhân dân các xã thành lập Tổ công nghệ số cộng đồng, hoàn thành sớm | Tổ công nghệ số cộng đồng",
                "Tham mưu Ủy ban nhân dân tỉnh Kế hoạch nâng cao chỉ số PAPI | Kế hoạch nâng cao chỉ số PAPI",
                "Tổ chức hiệu quả các lớp tập huấn cho công chức xã | các lớp tập huấn cho công chức xã",
                "Xây dựng Kế hoạch bảo đảm an toàn thông tin | Kế hoạch bảo đảm an toàn thông tin",
                "Gửi hồ sơ đề nghị khen thưởng về Sở Nội vụ | hồ sơ đề nghị khen thưởng",
                "Cung cấp danh sách hộ mất điện cho Công ty Điện lực | danh sách hộ mất điện cho Công ty Điện lực",
                "Bố trí 03 máy tính tại Bộ phận Một cửa | 03 máy tính",
                "Điều chỉnh kế hoạch sản xuất vụ Đông cho phù hợp | kế hoạch sản xuất vụ Đông cho phù hợp",
                "Các trường báo cáo kết quả tuyển sinh về Sở trước ngày 20/9/2025 | báo cáo kết quả",
            })
    void takesTheThingThatIsMade(String task, String product) {
        assertThat(product(task)).isEqualTo(product);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Triển khai Kế hoạch số 15/KH-UBND ngày 02/3/2025 của UBND tỉnh",
                "Thực hiện Quyết định số 12/QĐ-UBND ngày 02/3/2025 của UBND tỉnh về ban hành Quy chế làm việc",
                "Tham mưu UBND xã bố trí kinh phí thực hiện Kế hoạch",
                "Tổ chức triển khai Kế hoạch này",
                "Báo cáo khó khăn về UBND tỉnh",
                "Bố trí 02 máy bay trực thăng sẵn sàng cứu hộ",
                "Bố trí 03 công chức hỗ trợ người dân",
                "Xử lý hồ sơ trễ hạn, gửi kết quả thực hiện về Sở Nội vụ",
            })
    void whatIsOnlyCarriedOutIsNone(String task) {
        assertThat(product(task)).isNull();
    }

    @Test
    void aReportIsOneWhereItHasItsDay() {
        assertThat(product("Hằng tháng báo cáo kết quả thực hiện về Sở Nội vụ")).isEqualTo("báo cáo kết quả thực hiện");
    }

    @Test
    void aBodyMakesNothingByItsName() {
        assertThat(product("Giao Sở Xây dựng hướng dẫn giải pháp mở lối thoát nạn đối với nhà ở riêng lẻ"))
                .isNull();
        assertThat(product("Tham mưu UBND tỉnh tổ chức tổng kết việc thực hiện Kế hoạch trước ngày 10/12/2026"))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "giải quyết kiến nghị tồn đọng, báo cáo Ban Tiếp công dân thành phố chậm nhất ngày 15/4/2026 | báo cáo",
                "theo dõi kết quả giải quyết phản ánh, báo cáo hằng tháng. | báo cáo",
                "tổ chức kiểm tra đột xuất, báo cáo kết quả định kỳ 6 tháng, năm. | báo cáo kết quả",
                "báo cáo Chủ tịch UBND tỉnh phương án phủ sóng trước ngày 20/7/2026 | phương án phủ sóng",
            })
    void aReportWithItsOwnTimeIsBroughtForth(String task, String product) {
        assertThat(product(task)).isEqualTo(product);
    }

    @Test
    void aFileIsBroughtForthWhereItIsHandedOn() {
        assertThat(product("Hoàn thiện hồ sơ đấu giá 06 mỏ cát, trình UBND tỉnh trong quý IV/2026"))
                .isEqualTo("hồ sơ đấu giá 06 mỏ cát");
        assertThat(product("Hoàn thiện hồ sơ thanh toán, không để dồn vào cuối năm"))
                .isNull();
    }
}

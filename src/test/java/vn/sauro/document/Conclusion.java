package vn.sauro.document;

/// A notice of conclusion as the tests write one.
final class Conclusion {
    static final String NUMBER = "77/TB-VP";

    private Conclusion() {}

    static String text() {
        return text("Kết luận Phiên họp Ban Chỉ đạo phát triển khoa học công nghệ");
    }

    static String text(String title) {
        return """
                UBND TỈNH LẠNG SƠN  CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                VĂN PHÒNG  Độc lập - Tự do - Hạnh phúc
                Số: 77/TB-VP  Lạng Sơn, ngày 15 tháng 9 năm 2025

                THÔNG BÁO
                %s

                Ngày 12/9/2025, đồng chí Chủ tịch UBND tỉnh đã chủ trì phiên họp.
                1. Giao Sở Khoa học và Công nghệ chủ trì, phối hợp với Công an tỉnh xây dựng kế hoạch \
                tập huấn kỹ năng số, hoàn thành trước ngày 30/9/2025.
                2. Yêu cầu Ủy ban nhân dân các xã, phường rà soát hạ tầng mạng, báo cáo trước ngày 15/10/2025.
                """.formatted(title);
    }
}

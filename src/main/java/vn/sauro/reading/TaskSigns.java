package vn.sauro.reading;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sauro.reading.OutlineReader.Division;
import vn.sauro.reading.Reading.SectionKind;

/// Tells instructions from what only stands near them: results, praise, citations, lead-ins, the article on who carries
/// a decision out, and closing words.
final class TaskSigns {
    private static final Pattern CLOSING = Pattern.compile(
            "^(?:\\(?(?:ban hanh )?kem theo |tren day la|(?:thua lenh [^.;]{0,80}, )?(?:van phong|vp) [^.;]{0,120}(?:xin )?thong bao(?! (?:nay|so |ket luan nay))|(?:ubnd|uy ban nhan dan)[^.;]{0,60}(?:xin )?thong bao|noi nhan|(?:[^.;,]{3,60} )?(?:xin )?tran trong|rat mong|quyet dinh nay co hieu luc|(?:ke hoach|chi thi|thong bao) nay (?:co hieu luc|duoc|thay the|da duoc)|bai bo|thay the cum tu)");
    private static final Pattern ENFORCEMENT = Pattern.compile(
            "chiu trach nhiem thi hanh|(?:can cu|chiu trach nhiem(?: thuc hien)?) quyet dinh (?:nay )?thi hanh|chiu trach nhiem (?:to chuc )?thuc hien quyet dinh nay");
    private static final Pattern IN_FORCE = Pattern.compile("^[^.;]{0,30} nay (?:co hieu luc|thay the)");
    /// "Ông Phan Tấn Ngư, Giám đốc Trung tâm Y tế - Thành viên;": who sits on a committee.
    private static final Pattern MEMBER = Pattern.compile(
            "^(?:ong|ba|dong chi|moi|cac (?:ong|ba|dong chi))? ?[^;.]{0,160}[-–,:] ?(?:lam )?(?:(?:pho )?truong ban(?: thuong truc)?|to truong|to pho|(?:uy vien|thanh vien)(?: thuong truc)?|thu ky)[;.]?$");
    private static final Pattern GENERAL_CLOSING = Pattern.compile(
            "^(?:(?:nhan duoc|can cu|trong) [^.;,]{3,50}, )?(?:(?:chu tich )?(?:ubnd|uy ban nhan dan)[^.;,]{0,30} )?(?:de nghi|yeu cau) [^.;]{5,160}(?:nghiem tuc|quan tam,?|phoi hop,?)? ?(?:to chuc |phoi hop |nghiem tuc )?(?:trien khai,? )?(?:phoi hop )?thuc hien(?: nghiem tuc| nghiem| dam bao| theo quy dinh)?(?: (?:(?:cac )?noi dung )?(?:(?:tren|neu tren|tai|cua) ?)?(?:(?:chi thi|ke hoach|cong dien|thong bao|quyet dinh|van ban|cong van|chuong trinh|y kien|ket luan)[^.;]{0,40})?)?\\s*\\.?/?\\.?$");
    private static final Pattern NOTHING_NEW = Pattern.compile(
            ",? ?(?:can |phai |theo [^,.;]{3,60} )?(?:nghiem tuc|quan tam|phoi hop|to chuc|trien khai|thuc hien|khan truong|biet|chu dong|can cu)");
    private static final Pattern APPROVAL = Pattern.compile(
            "^(?:ghi nhan|bieu duong|danh gia cao|hoan nghenh|(?:co ban )?(?:thong nhat|nhat tri|dong y)(?: cao)?(?: voi(?! (?:so|phong|ubnd|uy ban|cong an|van phong|chi cuc|trung tam|cac (?:so|phong|co quan|don vi|dia phuong|nganh)) )| chu truong| noi dung))");
    private static final Pattern DESCRIPTION = Pattern.compile(
            "^(?:cong tac|viec|tinh hinh|ket qua|mot so|nhung|hien nay|day la|trong thoi gian|nguon|kinh phi|muc|so (?=luong|lieu|vu |ho |tien )|tai |co quan|cac |tong so|ty le|ti le|doi voi|truong hop|nam |noi dung|thoi gian|dia diem|thanh phan|ong |ba |dong chi|can cu|theo |xet |\\d)");
    private static final Pattern STATEMENT = Pattern.compile(
            "^(?:ghi nhan|bieu duong|danh gia cao|hoan nghenh|co ban thong nhat|thong nhat voi|thong nhat (?:chu truong|noi dung|danh gia|cao)|hoi nghi|cuoc hop|phien hop|tuy nhien|ben canh do,|trong thoi gian qua|nhin chung|ket qua|nguon kinh phi|kinh phi|nguon von)");
    private static final Pattern LEAD_IN = Pattern.compile(
            "(?:(?:sau|sau day|nhu sau|cu the|noi dung|nhiem vu|giai phap|viec|yeu cau|de nghi|giao|sau:)[^.:]{0,40}) ?:$|.* sau(?: day)? ?[:.]$");
    private static final Pattern ANNOUNCES = Pattern.compile(" (?:noi dung|nhiem vu)(?: trong tam)? sau(?: day)?\\.?$");
    /// "Quá trình thực hiện có vướng mắc, đề nghị phản ánh về ...": whoever is meant reports what hinders it.
    private static final Pattern REFERS_BACK = Pattern.compile(
            "^(?:trong )?qua trinh [^.;]{5,120}?,? (?:de nghi|yeu cau) (?:kip thoi )?(?:phan anh|bao cao|thong tin|trao doi)(?!\\p{L})");
    private static final Pattern CITES = Pattern.compile("^(?:can cu|theo de nghi|xet) .*[;,]$");
    private static final int LONGEST_LEAD_IN = 400;

    private final DocumentType.Content content;

    TaskSigns(DocumentType.Content content) {
        this.content = content;
    }

    /// The lead-in that a text ends with ("... yêu cầu các sở thực hiện các nội dung sau:"), null if it has none.
    static @Nullable Passage leadIn(Passage text) {
        List<Passage> sentences = Sentences.of(text);
        Passage last = sentences.getLast();
        boolean announces =
                sentences.size() == 1 && ANNOUNCES.matcher(last.folded()).find();
        if (!last.folded().endsWith(":") && !announces) {
            return null;
        }
        return LEAD_IN.matcher(last.folded()).find() || last.length() <= LONGEST_LEAD_IN ? last : null;
    }

    static Passage withoutClosing(Passage text) {
        List<Passage> sentences = Sentences.of(text);
        Passage last = sentences.getLast();
        return sentences.size() > 1 && CLOSING.matcher(last.folded()).find()
                ? text.slice(0, text.length() - last.length())
                : text;
    }

    /// Without the sentence on entry into force or the call to carry the document out that others follow.
    static Passage withoutOpening(Passage text) {
        List<Passage> clauses = Sentences.clauses(text);
        boolean closesFirst = clauses.size() > 1
                && CLOSING.matcher(clauses.getFirst().folded()).find()
                && Imperative.isCallOnSomebody(clauses.get(1));
        if (closesFirst) {
            return text.from(clauses.getFirst().length() + 1);
        }
        List<Passage> sentences = Sentences.of(text);
        Passage first = sentences.getFirst();
        boolean empty = IN_FORCE.matcher(first.folded()).find() || isGeneralClosing(first);
        return sentences.size() > 1 && empty ? text.from(first.length() + 1) : text;
    }

    /// "Chính phủ cơ bản thống nhất với nội dung ... Giao Bộ Công an ...": what is agreed to asks for nothing.
    static Passage withoutStatement(Passage text) {
        List<Passage> sentences = Sentences.of(text);
        Passage first = sentences.getFirst();
        return sentences.size() > 1 && isStatement(first) && Imperative.isCallOnSomebody(sentences.get(1))
                ? text.from(first.length() + 1)
                : text;
    }

    boolean isTask(Passage text, Instruction instruction) {
        SectionKind kind = instruction.place().kind();
        if (text.length() < 15 || isAround(text)) {
            return false;
        }
        if (kind == SectionKind.TASKS) {
            return !isStatement(text)
                    && (Imperative.isInstruction(text)
                            || Imperative.isConditional(text)
                            || REFERS_BACK.matcher(text.folded()).find()
                            || calledLater(text)
                            || addressedLater(text)
                            || instruction.hasLabels()
                            || isItemOfAddressee(text, instruction));
        }
        if (content == DocumentType.Content.REPORT || kind == SectionKind.RECOMMENDATIONS) {
            return false;
        }
        boolean numbered = instruction.place().paragraph().marker() != null;
        if (kind == SectionKind.OTHER && (numbered || content == DocumentType.Content.PLAN)) {
            Imperative.Address address = Imperative.addressOf(text);
            boolean addressed = address != null
                    && (address.called()
                            || (content == DocumentType.Content.PLAN
                                    ? Imperative.opening(text, 0)
                                            == address.bodies().from()
                                    : opensWithItsBody(text)));
            return addressed || content != DocumentType.Content.PLAN && calledLater(text);
        }
        return calledLater(text);
    }

    /// Closing words, the article of enforcement and the citations above a document's own words.
    private static boolean isAround(Passage text) {
        String folded = text.folded();
        int aside = text.text().indexOf(" (");
        return HeadLine.isCapitals(aside > 0 ? text.text().substring(0, aside) : text.text())
                || CLOSING.matcher(folded).find()
                || ENFORCEMENT.matcher(folded).find()
                || CITES.matcher(folded).matches()
                || MEMBER.matcher(folded).find()
                || isGeneralClosing(text)
                || isOnlyAddressees(text);
    }

    /// "Giám đốc Công ty TNHH MTV Khai thác công trình thủy lợi.": to whom a dispatch goes, and nothing asked.
    private static boolean isOnlyAddressees(Passage text) {
        Agencies.Named bodies = Agencies.at(text, Imperative.opening(text, 0));
        return bodies != null && text.length() - bodies.to() <= 10;
    }

    /// "Yêu cầu các sở ... nghiêm túc thực hiện": whom it calls and nothing that is to be done.
    private static boolean isGeneralClosing(Passage text) {
        Imperative.Address address = Imperative.addressOf(text);
        return GENERAL_CLOSING.matcher(text.folded()).find()
                && (address == null
                        || NOTHING_NEW
                                .matcher(
                                        text.folded().substring(address.bodies().to()))
                                .lookingAt());
    }

    /// "Ghi nhận ...", also with the body that says so before it.
    private static boolean isStatement(Passage text) {
        Agencies.Named subject = Agencies.at(text, Imperative.opening(text, 0));
        String said =
                subject == null ? "" : text.folded().substring(subject.to()).strip();
        return STATEMENT.matcher(text.folded()).find() || APPROVAL.matcher(said).find();
    }

    /// Under a heading that names who is meant, an item is an instruction even if its first word is misread.
    private static boolean isItemOfAddressee(Passage text, Instruction instruction) {
        Division named = LeadContext.namedAbove(instruction.place().division());
        return named != null
                && named.leadInHeading
                && instruction.place().paragraph().marker() != null
                && text.length() > 40
                && !DESCRIPTION.matcher(text.folded()).find();
    }

    /// "Về hạ tầng: Hệ thống hiện có 240 TB. Sở Khoa học và Công nghệ mở rộng ...": a sentence behind what is told.
    private static boolean addressedLater(Passage text) {
        List<Passage> sentences = Sentences.of(text);
        return sentences.subList(1, sentences.size()).stream().anyMatch(TaskSigns::opensWithItsBody);
    }

    private static boolean opensWithItsBody(Passage sentence) {
        Imperative.Address address = Imperative.addressOf(sentence);
        return address != null
                && address.bodies().from() == 0
                && Imperative.startsWithVerb(sentence, Math.min(address.bodies().to() + 1, sentence.length()));
    }

    /// Without the sentences that only tell how things are, where later ones say who is to act.
    static Passage withoutNarrative(Passage text) {
        List<Passage> sentences = Sentences.of(text);
        int from = 0;
        for (Passage sentence : sentences) {
            if (Imperative.isInstruction(sentence) || calledLater(sentence)) {
                boolean addressed = opensWithItsBody(sentence) || Imperative.isForAPurpose(sentence);
                return from == 0 || !addressed ? text : text.from(from);
            }
            from += sentence.length() + 1;
        }
        return text;
    }

    private static boolean calledLater(Passage text) {
        for (Passage sentence : Sentences.clauses(text)) {
            Imperative.Address address = Imperative.addressOf(sentence);
            if (address != null && address.called()) {
                return true;
            }
        }
        return false;
    }
}

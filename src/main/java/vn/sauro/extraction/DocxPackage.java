package vn.sauro.extraction;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The parts of a DOCX, which is a ZIP of XML files. Reads no part that names a document type: there external entities
/// hide, and Word never writes one. Stops when the parts unfold into more than a document needs.
final class DocxPackage implements Closeable {
    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_UNFOLDED = 200L * 1024 * 1024;
    /// XML of Word folds about 1 : 20; small parts are let pass.
    private static final int HIGHEST_RATIO = 200;
    private static final long RATIO_FROM = 5L * 1024 * 1024;

    private static final String MAIN = ".main+xml";

    private final ZipFile zip;
    private final Map<String, String> typeOfPart = new LinkedHashMap<>();
    private long unfolded;
    private boolean bomb;

    /// What happens while a part is read: elements by their local name.
    interface Visitor {
        void start(String element, XMLStreamReader xml) throws FileRefused;

        void end(String element) throws FileRefused;

        void text(String text);
    }

    DocxPackage(Path file) throws IOException, FileRefused {
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException _) {
            throw new FileRefused(FileRefusal.DAMAGED);
        }
        try {
            if (zip.size() > MOST_ENTRIES) throw new FileRefused(FileRefusal.UNSAFE);
            readTypes();
        } catch (FileRefused | IOException e) {
            zip.close();
            throw e;
        }
    }

    static FileCheck check(Path file) throws IOException {
        try (var docx = new DocxPackage(file)) {
            return docx.parts(MAIN).isEmpty() ? FileRefusal.NOT_A_DOCUMENT : FileFormat.DOCX;
        } catch (FileRefused refused) {
            return refused.refusal;
        }
    }

    String mainPart() throws FileRefused {
        var parts = parts(MAIN);
        if (parts.isEmpty()) throw new FileRefused(FileRefusal.DAMAGED);
        return parts.getFirst();
    }

    /// The parts whose type ends so ("footnotes+xml"), in the order of the package.
    List<String> parts(String typeEnding) {
        var parts = new ArrayList<String>();
        typeOfPart.forEach((part, type) -> {
            if (type.endsWith(typeEnding) && type.contains("word")) parts.add(part);
        });
        return parts;
    }

    void read(String part, Visitor visitor) throws IOException, FileRefused {
        var entry = zip.getEntry(part);
        if (entry == null) throw new FileRefused(FileRefusal.DAMAGED);
        try (var bytes = new Counted(zip.getInputStream(entry), entry.getCompressedSize())) {
            visit(bytes, visitor);
        } catch (XMLStreamException | ZipException _) {
            throw new FileRefused(bomb ? FileRefusal.UNSAFE : FileRefusal.DAMAGED);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private void readTypes() throws IOException, FileRefused {
        if (zip.getEntry("[Content_Types].xml") == null) return;
        read("[Content_Types].xml", new Visitor() {
            @Override
            public void start(String element, XMLStreamReader xml) {
                var part = xml.getAttributeValue(null, "PartName");
                var type = xml.getAttributeValue(null, "ContentType");
                if (element.equals("Override") && part != null && type != null)
                    typeOfPart.put(part.replaceFirst("^/", ""), type);
            }

            @Override
            public void end(String element) {}

            @Override
            public void text(String text) {}
        });
    }

    private static void visit(InputStream bytes, Visitor visitor) throws XMLStreamException, FileRefused {
        var xml = factory().createXMLStreamReader(bytes);
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> visitor.start(xml.getLocalName(), xml);
                case XMLStreamConstants.END_ELEMENT -> visitor.end(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    visitor.text(xml.getText());
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new FileRefused(FileRefusal.UNSAFE);
                default -> {}
            }
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    /// Counts what one part unfolds into.
    private final class Counted extends FilterInputStream {
        private final long folded;
        private long here;

        Counted(InputStream bytes, long folded) {
            super(bytes);
            this.folded = Math.max(1, folded);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            var count = super.read(to, from, length);
            if (count > 0) {
                here += count;
                unfolded += count;
                bomb |= unfolded > MOST_UNFOLDED || (here > RATIO_FROM && here / folded > HIGHEST_RATIO);
                if (bomb) throw new ZipException("unfolds too far");
            }
            return count;
        }
    }
}

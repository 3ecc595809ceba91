package vn.sauro.text;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// The restoration model as one file: named sections of flat arrays, big-endian, read without parsing.
final class ModelFile {
    private static final int MAGIC = 0x53524F32;

    private final Map<String, ByteBuffer> sections = new LinkedHashMap<>();

    static ModelFile read(InputStream in) throws IOException {
        var bytes = ByteBuffer.wrap(in.readAllBytes());
        if (bytes.remaining() < 8 || bytes.getInt() != MAGIC) {
            throw new IOException("not a restoration model");
        }
        var file = new ModelFile();
        for (int left = bytes.getInt(); left > 0; left--) {
            var name = new byte[bytes.getShort()];
            bytes.get(name);
            int length = bytes.getInt();
            file.sections.put(new String(name, StandardCharsets.US_ASCII), bytes.slice(bytes.position(), length));
            bytes.position(bytes.position() + length);
        }
        return file;
    }

    void write(OutputStream out) throws IOException {
        var data = new DataOutputStream(out);
        data.writeInt(MAGIC);
        data.writeInt(sections.size());
        for (var section : sections.entrySet()) {
            data.writeShort(section.getKey().length());
            data.writeBytes(section.getKey());
            data.writeInt(section.getValue().remaining());
            data.write(section.getValue().array(), 0, section.getValue().remaining());
        }
        data.flush();
    }

    ByteBuffer section(String name) {
        var section = sections.get(name);
        if (section == null) {
            throw new IllegalStateException("the restoration model has no section " + name);
        }
        return section.duplicate();
    }

    byte[] bytes(String name) {
        var section = section(name);
        var values = new byte[section.remaining()];
        section.get(values);
        return values;
    }

    short[] shorts(String name) {
        var section = section(name).asShortBuffer();
        var values = new short[section.remaining()];
        section.get(values);
        return values;
    }

    char[] chars(String name) {
        var section = section(name).asCharBuffer();
        var values = new char[section.remaining()];
        section.get(values);
        return values;
    }

    int[] ints(String name) {
        var section = section(name).asIntBuffer();
        var values = new int[section.remaining()];
        section.get(values);
        return values;
    }

    long[] longs(String name) {
        var section = section(name).asLongBuffer();
        var values = new long[section.remaining()];
        section.get(values);
        return values;
    }

    float[] floats(String name) {
        var section = section(name).asFloatBuffer();
        var values = new float[section.remaining()];
        section.get(values);
        return values;
    }

    String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    void put(String name, byte[] values) {
        sections.put(name, ByteBuffer.wrap(values));
    }

    void put(String name, short[] values) {
        var bytes = ByteBuffer.allocate(values.length * Short.BYTES);
        bytes.asShortBuffer().put(values);
        sections.put(name, bytes);
    }

    void put(String name, char[] values) {
        var bytes = ByteBuffer.allocate(values.length * Character.BYTES);
        bytes.asCharBuffer().put(values);
        sections.put(name, bytes);
    }

    void put(String name, int[] values) {
        var bytes = ByteBuffer.allocate(values.length * Integer.BYTES);
        bytes.asIntBuffer().put(values);
        sections.put(name, bytes);
    }

    void put(String name, long[] values) {
        var bytes = ByteBuffer.allocate(values.length * Long.BYTES);
        bytes.asLongBuffer().put(values);
        sections.put(name, bytes);
    }

    void put(String name, float[] values) {
        var bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        bytes.asFloatBuffer().put(values);
        sections.put(name, bytes);
    }

    void put(String name, String text) {
        put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    byte[] toBytes() throws IOException {
        var out = new ByteArrayOutputStream();
        write(out);
        return out.toByteArray();
    }
}

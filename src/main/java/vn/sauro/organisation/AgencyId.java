package vn.sauro.organisation;

/// Names one agency.
public record AgencyId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}

package org.claimclock.rulebook.engine.why;

/** {@code ClaimStatus.APPROVED}, before anyone knows which enum it is compared with. */
record Constant(String name) {

    /** What an enum constant and its name have in common. */
    static Object nameOf(Object value) {
        return value instanceof Enum<?> constant ? new Constant(constant.name()) : value;
    }

    @Override
    public String toString() {
        return name;
    }
}

package org.claimclock.generate.life;

/**
 * A customer. Of 10,000 claims one customer has 200, five have 40, forty 10, three hundred 3, a thousand 2, and 6,300 one each; so the largest
 * does not grow with the book.
 *
 * @param size how many claims it has
 */
record Customer(long seed, long key, int size) {

    private static final int BLOCK = 10_000;
    private static final int[] SIZE = {200, 40, 10, 3, 2, 1};
    private static final int[] UNTIL = {200, 400, 800, 1_700, 3_700, BLOCK};

    private static final long TENANTS = 1L << 60;
    private static final long SUBSCRIPTIONS = 2L << 60;
    private static final long PARTNERS = 3L << 60;

    /** The customer of a claim. A block's claims are dealt out among its customers so that a customer's claims do not follow each other. */
    static Customer of(long seed, long claim) {
        long block = claim / BLOCK;
        int shift = Dice.of(seed, -1 - block).below(BLOCK);
        int place = (int) ((claim % BLOCK * 7_919 + shift) % BLOCK);
        int tier = 0;
        while (place >= UNTIL[tier]) {
            tier++;
        }
        int start = tier == 0 ? 0 : UNTIL[tier - 1];
        int firstClaim = start + (place - start) / SIZE[tier] * SIZE[tier];
        return new Customer(seed, block * BLOCK + firstClaim, SIZE[tier]);
    }

    String tenant() {
        return Dice.of(seed, TENANTS + key).guid();
    }

    /** How many subscriptions it has: few enough that claims of different partners meet. */
    int subscriptions() {
        return Math.max(6, 4 * size);
    }

    String subscription(int number) {
        return Dice.of(seed, SUBSCRIPTIONS + key * 1_000 + number).guid();
    }

    /** One of the partners that work for it. */
    String partner(Dice claim) {
        int number = claim.below(Math.max(3, Math.min(size, 25)));
        return String.valueOf(
                1_000_000 + Dice.of(seed, PARTNERS + key * 1_000 + number).below(9_000_000 / 4) * 4);
    }
}

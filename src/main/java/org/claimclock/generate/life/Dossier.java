package org.claimclock.generate.life;

import java.util.ArrayList;
import java.util.List;

/**
 * What a claim is about.
 *
 * @param number nine digits, in its ids
 * @param products as in the column of that name
 */
record Dossier(String number, String partner, Customer customer, Scope scope, List<String> products) {

    private static final String[] BUSINESS = {
        "DYNAMICS 365 SALES",
        "DYNAMICS 365 FINANCE",
        "DYNAMICS 365 CUSTOMER SERVICE",
        "POWER APPS",
        "POWER AUTOMATE",
        "POWER BI PRO"
    };
    private static final String[] MODERN_WORK = {
        "TEAMS", "EXCHANGE ONLINE", "SHAREPOINT", "ONEDRIVE", "INTUNE", "ENTRA ID P1"
    };
    private static final int SMALL = 3;
    private static final long LINES = 6L << 60;

    record Scope(boolean business, String activity, boolean subscribed) {

        String area() {
            return business ? "BUSINESS_APPLICATIONS" : "MICROSOFT_365";
        }
    }

    static Dossier of(long seed, long claim, Dice dice) {
        Customer customer = Customer.of(seed, claim);
        boolean business = dice.inThousand(600);
        String activity = business ? dice.pick("PRESALES", "USAGE", "USAGE", "REVENUE_ASSOCIATION") : "USAGE";
        boolean subscribed = business || customer.size() > SMALL || dice.inThousand(700);
        Scope scope = new Scope(business, activity, subscribed);
        int count = 1 + dice.weighted(600, 250, 100, 50);
        List<String> products = products(customer, scope, dice.below(customer.subscriptions()), count);
        return new Dossier(digits(claim), customer.partner(dice), customer, scope, products);
    }

    private static String digits(long claim) {
        return String.valueOf(1_000_000_000L + claim).substring(1);
    }

    private static List<String> products(Customer customer, Scope scope, int first, int count) {
        String[] names = scope.business ? BUSINESS : MODERN_WORK;
        List<String> products = new ArrayList<>();
        for (int i = first; i < first + count; i++) {
            int subscription = i % customer.subscriptions();
            products.add(
                    scope.subscribed
                            ? names[subscription % names.length] + ":" + customer.subscription(subscription)
                            : names[i % names.length]);
        }
        return products;
    }

    /** The same claim for subscriptions that no other claim is for. */
    Dossier withLinesOfItsOwn(long seed) {
        Dice own = Dice.of(seed, LINES + Long.parseLong(number));
        List<String> lines = products.stream()
                .map(product -> product.replaceFirst(":.*", "") + ":" + own.guid())
                .toList();
        return new Dossier(number, partner, customer, scope, lines);
    }

    /** The id of the claim that was made before this one; of the first its own. */
    String earlierNumber() {
        return digits(Math.max(0, Long.parseLong(number) - 1));
    }

    String claimId() {
        return "C-" + number;
    }

    /** The first product without its subscription. */
    String bareProduct() {
        return products.get(0).replaceFirst(":.*", "");
    }

    /** One product less, or, of a claim with one product, another one beside it. */
    List<String> otherProducts(Dice dice) {
        if (products.size() > 1) {
            return products.subList(0, products.size() - 1);
        }
        String more = products(customer, scope, dice.below(customer.subscriptions()), 1)
                .get(0);
        return products.contains(more) ? products : List.of(products.get(0), more);
    }
}

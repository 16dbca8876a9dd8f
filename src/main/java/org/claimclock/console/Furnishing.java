package org.claimclock.console;

import jakarta.servlet.ServletContext;
import org.claimclock.console.entry.Entry;
import org.claimclock.console.page.Pages;
import org.claimclock.console.study.RulesInForce;
import org.claimclock.console.study.Studies;
import org.claimclock.metrics.Metrics;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.GenericWebApplicationContext;

/** The one Spring context there is: what it holds is named here, and nothing is scanned for. */
final class Furnishing {
    private Furnishing() {}

    static WebApplicationContext of(ServletContext servlets, ConsoleSettings settings, Desk desk, Backroom backroom) {
        GenericWebApplicationContext context = new GenericWebApplicationContext(servlets);
        AnnotationConfigUtils.registerAnnotationConfigProcessors(context);
        context.registerBean(ConsoleSettings.class, () -> settings);
        context.registerBean(Desk.class, () -> desk);
        context.registerBean(Studies.class, backroom::studies);
        context.registerBean(RulesInForce.class, backroom::rules);
        context.registerBean(
                Metrics.class, () -> new Metrics(desk.office(), desk.home().db()));
        context.registerBean(Entry.class);
        context.registerBean(Pages.class);
        context.refresh();
        return context;
    }
}

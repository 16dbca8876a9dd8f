package org.claimclock.console;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.session.StandardManager;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.tomcat.util.descriptor.web.ErrorPage;
import org.apache.tomcat.util.http.Rfc6265CookieProcessor;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;

/** Tomcat, put together by hand: one connector, one context, the security before the pages. */
final class WebServer {
    /** Few, so that many who look at once never take all connections to the book from a night. */
    private static final String THREADS = "4";

    private static final String WAITING = "50";
    private static final String MOST_FORM_BYTES = "65536";
    private static final int MOST_SESSIONS = 10_000;

    /** It speaks of its own start and end, which nobody needs to read. Kept here, for a logger is forgotten otherwise. */
    private static final Logger TOMCAT = Logger.getLogger("org.apache");

    private final Tomcat tomcat = new Tomcat();
    private final ConsoleSettings settings;
    private final Desk desk;
    private final Backroom backroom;
    private final Path folder;

    WebServer(ConsoleSettings settings, Desk desk, Backroom backroom) {
        this.backroom = backroom;
        this.settings = settings;
        this.desk = desk;
        try {
            this.folder = Files.createTempDirectory("claimclock-console");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void start() throws LifecycleException {
        TOMCAT.setLevel(Level.SEVERE);
        tomcat.setSilent(true);
        tomcat.setBaseDir(folder.toString());
        tomcat.setConnector(connector());
        if (tomcat.getHost() instanceof StandardHost host) {
            // Its own page of errors would name itself and its version.
            host.setErrorReportValveClass("");
            if (!settings.url().isEmpty()) {
                // Something stands before us, which says from where people come.
                host.getPipeline().addValve(new RemoteIpValve());
            }
        }
        Context context = tomcat.addContext("", folder.toString());
        furnish(context);
        context.addServletContainerInitializer((classes, servlets) -> open(servlets), null);
        tomcat.start();
        if (!context.getState().isAvailable()) {
            throw new LifecycleException("its pages could not be set up");
        }
    }

    private Connector connector() {
        Connector connector = new Connector();
        connector.setPort(settings.port());
        connector.setThrowOnFailure(true);
        connector.setProperty("address", settings.address());
        connector.setProperty("maxThreads", THREADS);
        connector.setProperty("minSpareThreads", "1");
        connector.setProperty("acceptCount", WAITING);
        connector.setProperty("connectionTimeout", "10000");
        connector.setProperty("maxPostSize", MOST_FORM_BYTES);
        connector.setProperty("compression", "on");
        connector.setSecure(settings.isSecure());
        connector.setScheme(settings.isSecure() ? "https" : "http");
        return connector;
    }

    private void furnish(Context context) {
        StandardManager sessions = new StandardManager();
        sessions.setPathname(null);
        sessions.setMaxActiveSessions(MOST_SESSIONS);
        context.setManager(sessions);
        context.setSessionTimeout(settings.sessionMinutes());
        context.setSessionCookieName("claimclock");
        context.setUseHttpOnly(true);
        Rfc6265CookieProcessor cookies = new Rfc6265CookieProcessor();
        cookies.setSameSiteCookies("lax");
        context.setCookieProcessor(cookies);
        ErrorPage error = new ErrorPage();
        error.setLocation("/error");
        context.addErrorPage(error);
    }

    private void open(ServletContext servlets) throws ServletException {
        WebApplicationContext pages = Furnishing.of(servlets, settings, desk, backroom);
        servlets.getSessionCookieConfig().setSecure(settings.isSecure());
        servlets.addFilter("security", pages.getBean("springSecurityFilterChain", Filter.class))
                .addMappingForUrlPatterns(EnumSet.allOf(DispatcherType.class), false, "/*");
        var servlet = servlets.addServlet("pages", new DispatcherServlet(pages));
        servlet.setLoadOnStartup(1);
        servlet.addMapping("/");
    }

    String address() {
        String host = settings.address().contains(":") ? "[" + settings.address() + "]" : settings.address();
        return "http://" + host + ":" + tomcat.getConnector().getLocalPort();
    }

    void stop() {
        try {
            tomcat.stop();
            tomcat.destroy();
            FileSystemUtils.deleteRecursively(folder);
        } catch (LifecycleException e) {
            throw new IllegalStateException("the console could not be closed: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

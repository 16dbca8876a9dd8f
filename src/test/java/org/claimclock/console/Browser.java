package org.claimclock.console;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A real browser without a window. {@code -Dconsole.pictures=DIR} makes it keep a picture of each page that a test shows it. */
final class Browser implements AutoCloseable {
    private static final String PICTURES = System.getProperty("console.pictures", "");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long BREATH = Duration.ofMillis(20).toNanos();

    /** It warns of each browser that is newer than itself. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    /** MPL-2.0, from Deque; it comes with a dependency of the tests. */
    private static final String AXE = script();

    private final Map<String, Cookie> sessions = new HashMap<>();
    private final ChromeDriver driver;
    private final String address;

    private Browser(ChromeDriver driver, String address) {
        this.driver = driver;
        this.address = address;
    }

    /** Empty where there is no browser, or none that can be driven. */
    static Optional<Browser> find(String address) {
        Optional<Path> chromium = first("chromium", "chromium-browser", "google-chrome");
        Optional<Path> chauffeur = first("chromedriver");
        if (chromium.isEmpty() || chauffeur.isEmpty()) {
            return Optional.empty();
        }
        SELENIUM.setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.get().toFile());
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--hide-scrollbars");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chauffeur.get().toFile())
                .usingAnyFreePort()
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60));
        driver.manage().timeouts().implicitlyWait(PATIENCE);
        driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
        return Optional.of(new Browser(driver, address));
    }

    private static String script() {
        try (InputStream axe = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(requireNonNull(axe).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> first(String... names) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(names)
                .flatMap(name -> Stream.of(path.split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Waits for the style sheet, too: a page that is measured before it has come is another one. */
    void open(String path) {
        driver.get(address + path);
        await("document.readyState === 'complete' && document.styleSheets.length > 0");
    }

    private void await(String condition) {
        comesTo(condition, true);
    }

    /** What the script says as soon as it says this, or at last. */
    Object comesTo(String script, Object value) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Object said = ask(script);
        while (!value.equals(said) && System.nanoTime() < end) {
            LockSupport.parkNanos(BREATH);
            said = ask(script);
        }
        return said;
    }

    /** Once; from then on the session is taken up again. */
    void signIn(String name) {
        driver.manage().deleteAllCookies();
        Cookie known = sessions.get(name);
        if (known != null) {
            driver.manage().addCookie(known);
            return;
        }
        open("/sign-in");
        driver.findElement(By.name("username")).sendKeys(name);
        driver.findElement(By.name("password")).sendKeys(Lodge.PASSWORD);
        click("Sign in");
        driver.findElement(By.cssSelector("header .who"));
        sessions.put(name, driver.manage().getCookieNamed("claimclock"));
    }

    /** What the checks of axe-core find, in light and dark: {@code color-contrast: a.id}. */
    @SuppressWarnings("unchecked")
    List<String> barriers() {
        List<String> found = new ArrayList<>();
        for (String scheme : List.of("light", "dark")) {
            colours(scheme);
            driver.executeScript(AXE);
            Object said = driver.executeAsyncScript("const done = arguments[arguments.length - 1];"
                    + "axe.run(document, {resultTypes: ['violations']}).then(r => done(r.violations.flatMap("
                    + "v => v.nodes.map(n => v.id + ': ' + n.html))))");
            ((List<String>) said).forEach(each -> found.add(scheme + " " + each));
        }
        colours("light");
        return found;
    }

    /** The button or link of this name. */
    void click(String name) {
        driver.findElement(By.xpath("//button[normalize-space()='" + name + "']|//a[normalize-space()='" + name
                        + "']|//summary[normalize-space()='" + name + "']"))
                .click();
    }

    void type(String field, String text) {
        driver.findElement(By.name(field)).sendKeys(text);
    }

    /** What a link of this name leads to, as text. */
    String taken(String name) {
        String address = driver.findElement(By.linkText(name)).getDomProperty("href");
        return String.valueOf(driver.executeAsyncScript(
                "const done = arguments[arguments.length - 1]; fetch(arguments[0]).then(a => a.text()).then(done)",
                address));
    }

    String title() {
        return driver.getTitle();
    }

    /** What a person reads. */
    String text() {
        return String.valueOf(ask("document.body ? document.body.innerText : ''"));
    }

    /** Waits until a person reads these words, and says what they read. */
    String read(String words) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!text().contains(words) && System.nanoTime() < end) {
            LockSupport.parkNanos(BREATH);
        }
        return text();
    }

    List<WebElement> all(String selector) {
        driver.manage().timeouts().implicitlyWait(Duration.ZERO);
        try {
            return driver.findElements(By.cssSelector(selector));
        } finally {
            driver.manage().timeouts().implicitlyWait(PATIENCE);
        }
    }

    WebElement active() {
        return driver.switchTo().activeElement();
    }

    Object ask(String script) {
        return driver.executeScript("return " + script);
    }

    /** The screen, not the window: no window of a browser is as narrow as a telephone. */
    void wide(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        await("window.innerWidth === " + width);
    }

    void colours(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** In light and dark, wide and narrow. */
    void picture(String name) {
        if (PICTURES.isEmpty()) {
            return;
        }
        for (int width : new int[] {1280, 390}) {
            wide(width, 800);
            long height = ((Number) ask("document.documentElement.scrollHeight")).longValue();
            wide(width, (int) Math.min(2_600, Math.max(700, height)));
            for (String scheme : List.of("light", "dark")) {
                colours(scheme);
                keep(name + "-" + width + "-" + scheme);
            }
        }
        colours("light");
        wide(1280, 800);
    }

    private void keep(String name) {
        try {
            Path folder = Files.createDirectories(Path.of(PICTURES));
            Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}

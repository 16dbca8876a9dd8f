package org.claimclock.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A real browser without a window. {@code -Dconsole.pictures=DIR} makes it keep a picture of each page that a test shows it. */
final class Browser implements AutoCloseable {
    private static final String PICTURES = System.getProperty("console.pictures", "");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** It warns of each browser that is newer than itself. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

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
        return Optional.of(new Browser(driver, address));
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
            Thread.onSpinWait();
            said = ask(script);
        }
        return said;
    }

    void signIn(String name) {
        driver.manage().deleteAllCookies();
        open("/sign-in");
        driver.findElement(By.name("username")).sendKeys(name);
        driver.findElement(By.name("password")).sendKeys(Lodge.PASSWORD);
        click("Sign in");
        driver.findElement(By.cssSelector("header .who"));
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
            Thread.onSpinWait();
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

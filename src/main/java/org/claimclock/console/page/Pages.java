package org.claimclock.console.page;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.AbstractHandlerExceptionResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** All pages there are, and how their templates are found. */
@Configuration(proxyBeanMethods = false)
@EnableWebMvc
@Import({
    Surroundings.class,
    SignInPage.class,
    ErrorPages.class,
    Health.class,
    MetricsText.class,
    TonightPage.class,
    NightDeeds.class,
    NightsPage.class,
    NightPage.class,
    NightListPage.class,
    ClaimsPage.class,
    ClaimPage.class,
    AheadPage.class,
    ExportsPage.class,
    ExportPage.class,
    RulesPage.class,
    RulesDeeds.class,
    RulebookPage.class,
    ScenariosPage.class,
    VersionsPage.class,
    StudyPage.class,
    AlertsPage.class,
    NightLogPage.class,
    AuditPage.class
})
public class Pages implements WebMvcConfigurer {
    private static final String FOLDER = "org/claimclock/console/";

    @Bean
    ClassLoaderTemplateResolver templates() {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver(Pages.class.getClassLoader());
        templates.setPrefix(FOLDER + "page/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return templates;
    }

    @Bean
    SpringTemplateEngine engine(ApplicationContext context, ClassLoaderTemplateResolver templates) {
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setMessageSource(context);
        return engine;
    }

    @Bean
    ThymeleafViewResolver views(SpringTemplateEngine engine) {
        ThymeleafViewResolver views = new ThymeleafViewResolver();
        views.setTemplateEngine(engine);
        views.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return views;
    }

    /** What a stranger misspells is no matter for the log. */
    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.stream()
                .filter(AbstractHandlerExceptionResolver.class::isInstance)
                .forEach(resolver -> ((AbstractHandlerExceptionResolver) resolver).setWarnLogCategory(""));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        files.addResourceHandler("/console.css", "/console.js", "/icon.svg")
                .addResourceLocations("classpath:/" + FOLDER + "file/")
                .setCacheControl(CacheControl.maxAge(Duration.ofMinutes(5)));
    }
}

package org.akkoord.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.akkoord.evaluation.AgreementEvaluation;
import org.akkoord.evaluation.ObjectiveEvaluation;
import org.akkoord.render.Phrases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages as a browser shows them. The pages stay in {@code target/pages}, for the checks of their HTML. */
@Tag("browser")
class PageBrowserTest {

    private static final Path FOLDER = Path.of("target", "pages");
    private static final String MEASURE = text(PageBrowserTest.class.getResourceAsStream("measure.js"));
    private static final Map<SamplePage, Path> FILES = new TreeMap<>();

    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        Files.createDirectories(FOLDER);
        for (SamplePage page : SamplePage.values()) {
            Path file = FOLDER.resolve(page.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".html");
            FILES.put(page, Files.writeString(file, page.html()).toAbsolutePath());
        }
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    private static String text(InputStream resource) {
        try (InputStream in = resource) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void show(SamplePage page, int width) {
        browser.media("", "light");
        browser.width(width);
        browser.open(FILES.get(page));
        browser.run(MEASURE + "0");
    }

    private static void openDetails() {
        browser.run("document.querySelectorAll('details').forEach(each => each.open = true)");
    }

    private static List<String> faults(String what) {
        return browser.list("measure." + what + "()");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "THOUSAND")
    void nothingIsLoadedAndNothingIsComplainedAbout(SamplePage page) {
        show(page, 1000);
        assertThat(browser.requests()).containsExactly(FILES.get(page).toUri().toString());
        assertThat(browser.console()).isEmpty();
        assertThat(browser.run("document.scripts.length").intValue()).isZero();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "THOUSAND")
    void nothingIsWiderThanTheScreen(SamplePage page) {
        for (int width : new int[] {400, 1000, 1600}) {
            show(page, width);
            openDetails();
            assertThat(faults("cut")).as("at %s px", width).isEmpty();
            assertThat(browser.run("document.documentElement.scrollWidth").intValue())
                    .isLessThanOrEqualTo(width);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "THOUSAND")
    void labelsLieInTheirDrawingAndNotOnOneAnother(SamplePage page) {
        for (int width : new int[] {400, 1000, 1600}) {
            show(page, width);
            openDetails();
            assertThat(faults("labels")).as("at %s px", width).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "THOUSAND")
    void allTextStandsOut(SamplePage page) {
        for (String scheme : List.of("light", "dark")) {
            show(page, 1000);
            browser.media("screen", scheme);
            openDetails();
            assertThat(faults("contrast")).as(scheme).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "THOUSAND")
    void axeFindsNothing(SamplePage page) {
        show(page, 1000);
        openDetails();
        browser.run(text(ClassLoader.getSystemResourceAsStream("axe.min.js")) + ";1");
        List<String> violations = browser.list("axe.run({resultTypes: ['violations']}).then(result => "
                + "result.violations.map(each => each.id + ' ' + each.nodes.map(node => node.target).slice(0, 3)))");
        assertThat(violations).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "THOUSAND")
    void onPaperEverythingIsOpen(SamplePage page) {
        show(page, 1000);
        assertThat(faults("hidden")).isNotEmpty();
        browser.media("print", "light");
        assertThat(faults("hidden")).isEmpty();
        assertThat(new String(browser.pdf(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "THOUSAND")
    void theKeyboardReachesAllThatOpens(SamplePage page) {
        show(page, 1000);
        int stops = browser.run("document.querySelectorAll('summary, a[href]').length")
                .intValue();
        int details = browser.run("document.querySelectorAll('details').length").intValue();
        assertThat(details).isPositive().isLessThanOrEqualTo(stops);
        int reached = 0;
        for (; reached <= stops; reached++) {
            browser.press("Tab");
            if (browser.run("document.activeElement === document.body").booleanValue()) {
                break;
            }
        }
        assertThat(reached).isEqualTo(stops);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "THOUSAND")
    void idsStandOnceAndAreFound(SamplePage page) {
        show(page, 1000);
        assertThat(faults("twice")).isEmpty();
        assertThat(faults("dangling")).isEmpty();
        assertThat(browser.run("document.title").asString()).isNotBlank();
        assertThat(browser.run("document.documentElement.lang").asString()).isEqualTo(page.language());
    }

    @Test
    void oneThousandIndicatorsOpenAndPrint() {
        show(SamplePage.THOUSAND, 1000);
        assertThat(browser.console()).isEmpty();
        assertThat(browser.run("document.querySelectorAll('svg.ak-chart').length")
                        .intValue())
                .isEqualTo(1000);
        assertThat(browser.run("document.documentElement.scrollWidth").intValue())
                .isLessThanOrEqualTo(1000);
        assertThat(faults("labels")).isEmpty();
        assertThat(new String(browser.pdf(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    }

    @Test
    void everyVerdictAndTargetIsInTheTextOfThePage() {
        for (SamplePage page : List.of(SamplePage.PO_NL, SamplePage.PO_EN, SamplePage.VO_NL)) {
            show(page, 1000);
            openDetails();
            String text = browser.run("document.body.textContent").asString();
            AgreementEvaluation evaluation = page.evaluation();
            Locale locale = Locale.forLanguageTag(page.language());
            for (ObjectiveEvaluation objective : evaluation.objectives()) {
                String section = browser.run("document.getElementById('"
                                + objective.objective().id().replace('.', '-') + "').parentElement.textContent")
                        .asString();
                assertThat(section)
                        .contains(Phrases.of(locale).name(objective.verdict()))
                        .contains(objective.targeted().brief(locale));
            }
            evaluation
                    .goals()
                    .forEach(goal ->
                            assertThat(text).contains(goal.goal().title().in(locale)));
        }
    }

    @Test
    void hostileTextsAreTextAndNothingElse() {
        show(SamplePage.HOSTILE, 1000);
        assertThat(browser.run("document.querySelectorAll('script, iframe, img, object, b, i, marquee').length")
                        .intValue())
                .isZero();
        assertThat(browser.run("document.body.textContent").asString()).contains("</script>", "]]>", "<img src=x");
        assertThat(browser.run("typeof window.harmed").asString()).isEqualTo("undefined");
    }
}

package org.akkoord.house;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.akkoord.csv.MeasurementCsv;
import org.akkoord.examples.Akkoord;
import org.akkoord.html.EvaluationHtml;
import org.akkoord.json.AgreementJson;
import org.akkoord.problem.Problem;

/** The modules of this project, as they are compiled. */
enum Modules {
    CORE("core", Problem.class),
    CSV("io-csv", MeasurementCsv.class),
    HTML("io-html", EvaluationHtml.class),
    JSON("io-json", AgreementJson.class),
    EXAMPLES("examples", Akkoord.class);

    private static final Map<Modules, JavaClasses> CLASSES = new EnumMap<>(Modules.class);

    private final String folder;
    private final URL place;

    /** A module with its folder in the repository and one of its classes. */
    Modules(String folder, Class<?> one) {
        this.folder = folder;
        this.place = one.getProtectionDomain().getCodeSource().getLocation();
    }

    String folder() {
        return folder;
    }

    /** The classes, without those of the JDK and of other projects: rules ask for the names of these only. */
    synchronized JavaClasses classes() {
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        return CLASSES.computeIfAbsent(this, module -> new ClassFileImporter().importUrl(place));
    }

    ModuleReference reference() {
        try {
            return ModuleFinder.of(Path.of(place.toURI())).findAll().iterator().next();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The packages that this module exports to everybody. */
    Set<String> exports() {
        return reference().descriptor().exports().stream()
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

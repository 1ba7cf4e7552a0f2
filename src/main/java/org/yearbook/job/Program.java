package org.yearbook.job;

import com.ibm.icu.util.VersionInfo;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.springframework.batch.core.SpringBatchVersion;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.system.ApplicationHome;
import org.yearbook.source.Inventory;

/**
 * The program itself, which is part of what an edition was made from.
 *
 * @param identity hash over its code: another build of the same code has the same
 */
record Program(String version, String identity) {
    /** The versions of the program and of the libraries that shape its output. */
    Map<String, String> versions() {
        var versions = new LinkedHashMap<String, String>();
        versions.put("yearbook", version);
        versions.put("spring-boot", SpringBootVersion.getVersion());
        versions.put("spring-batch", SpringBatchVersion.getVersion());
        versions.put("poi", org.apache.poi.Version.getVersion());
        versions.put("icu4j", VersionInfo.ICU_VERSION.toString());
        return versions;
    }

    /** The running program of that version. */
    static Program running(String version) {
        File home = new ApplicationHome(Program.class).getSource();
        try {
            List<String> code = home == null ? List.of() : home.isDirectory() ? classes(home.toPath()) : entries(home);
            return new Program(version, Inventory.sha256(code));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the program " + home, e);
        }
    }

    private static List<String> classes(Path folder) throws IOException {
        var code = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(file).toString();
                if (isCode(name)) {
                    code.add(name + " " + Inventory.sha256(file));
                }
            }
        }
        return code;
    }

    /** All but the bill of materials, which a build without network leaves out. */
    private static boolean isCode(String name) {
        return !name.replace('\\', '/').contains("META-INF/sbom/");
    }

    /** The checksums that the archive has already. */
    private static List<String> entries(File archive) throws IOException {
        try (var jar = new JarFile(archive)) {
            return jar.stream()
                    .filter(entry -> isCode(entry.getName()))
                    .map(entry -> entry.getName() + " " + entry.getCrc())
                    .sorted()
                    .toList();
        }
    }
}

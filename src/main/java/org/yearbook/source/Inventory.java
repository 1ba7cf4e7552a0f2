package org.yearbook.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;

/** The input files with their hashes, in the order of their paths: the same files give the same inventory. */
public record Inventory(List<InputFile> files) {
    private static final int BUFFER = 1 << 16;

    /**
     * Lists and hashes what lies in {@code reports/} and {@code records/}, and {@code corrections.csv}; hidden files
     * and the lock files of office programs are not input.
     */
    public static Inventory of(Path input) {
        var files = new ArrayList<InputFile>();
        for (InputFile.Kind kind : InputFile.Kind.values()) {
            Path folder = input.resolve(kind.folder());
            boolean corrections = kind == InputFile.Kind.CORRECTIONS;
            if (corrections ? Files.isRegularFile(folder) : Files.isDirectory(folder)) {
                files.addAll(list(input, folder, kind));
            }
        }
        files.sort(Comparator.comparing(InputFile::path));
        return new Inventory(List.copyOf(files));
    }

    private static List<InputFile> list(Path input, Path folder, InputFile.Kind kind) {
        var files = new ArrayList<InputFile>();
        try {
            Files.walkFileTree(
                    folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
                            if (!isHidden(input.relativize(path))) {
                                files.add(file(input, path, kind));
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path path, IOException e) {
                            // a folder that may not be listed is one line in rejected.csv, like a file
                            return visitFile(path, null);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
        return files;
    }

    private static boolean isHidden(Path path) {
        for (Path part : path) {
            if (part.toString().startsWith(".") || part.toString().startsWith("~$")) {
                return true;
            }
        }
        return path.endsWith("Thumbs.db") || path.endsWith("desktop.ini");
    }

    private static InputFile file(Path input, Path path, InputFile.Kind kind) {
        String name = input.relativize(path).toString().replace('\\', '/');
        try {
            return new InputFile(name, kind, Files.size(path), sha256(path));
        } catch (IOException e) {
            return new InputFile(name, kind, 0, "");
        }
    }

    /** SHA-256 of the file's bytes, hexadecimal. */
    public static String sha256(Path file) throws IOException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** SHA-256 over texts, each with its length in front so that no two lists of texts look alike. */
    public static String sha256(List<String> texts) {
        MessageDigest digest = digest();
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Whether there is nothing to make a yearbook of; corrections alone are nothing. */
    public boolean isEmpty() {
        return files.stream().allMatch(file -> file.kind() == InputFile.Kind.CORRECTIONS);
    }

    /** The files of one kind, in the order of their paths. */
    public List<InputFile> files(InputFile.Kind kind) {
        return files.stream().filter(file -> file.kind() == kind).toList();
    }
}

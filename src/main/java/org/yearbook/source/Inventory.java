package org.yearbook.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** The input files with their hashes, in the order of their paths: the same files give the same inventory. */
public record Inventory(List<InputFile> files) {
    private static final int BUFFER = 1 << 16;

    /**
     * Lists and hashes what lies in {@code reports/} and {@code records/}, and {@code corrections.csv}; hidden files
     * and the lock files of office programs are not input. What is no file that can be read, or is larger than the
     * limits, is listed with the reason.
     */
    public static Inventory of(Path input, Limits limits) throws IOException {
        List<InputFile> files = InputFolder.list(input, limits);
        return new Inventory(
                files.stream().sorted(Comparator.comparing(InputFile::path)).toList());
    }

    /** Files that are others by now than when they were listed, or are gone. */
    public List<InputFile> changed(Path input) {
        return files.stream().filter(file -> !file.isUnchanged(input)).toList();
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

    /** A digest for SHA-256. */
    public static MessageDigest digest() {
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

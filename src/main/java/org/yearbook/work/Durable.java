package org.yearbook.work;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files and folders that appear under their name whole or not at all, also after a power failure: what they hold is on
 * the disk before the name is.
 */
public final class Durable {
    /** Windows has no handle of a folder to force; its file system keeps the order by itself. */
    private static final boolean FOLDERS = File.separatorChar == '/';

    private Durable() {}

    /** Lets a file or folder appear under another name of the same file system; a file there is replaced. */
    public static void move(Path draft, Path target) throws IOException {
        force(draft);
        rename(draft, target);
    }

    /** Renames what is durable already, or is a link, and makes the new name durable. */
    public static void rename(Path draft, Path target) throws IOException {
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolder(target.toAbsolutePath().getParent());
    }

    /** Writes a text file at once, by way of a file beside it. */
    public static void write(Path file, String text) throws IOException {
        Path draft = file.resolveSibling("." + file.getFileName() + ".draft");
        Files.writeString(draft, text);
        move(draft, file);
    }

    /** Makes a file, or a folder with all in it, durable. */
    public static void force(Path tree) throws IOException {
        List<Path> all;
        try (Stream<Path> paths = Files.walk(tree)) {
            all = paths.toList();
        }
        for (Path path : all) {
            if (Files.isDirectory(path)) {
                forceFolder(path);
            } else {
                force(path, StandardOpenOption.WRITE);
            }
        }
    }

    /** Makes the names in a folder durable. */
    public static void forceFolder(Path folder) throws IOException {
        if (FOLDERS) {
            force(folder, StandardOpenOption.READ);
        }
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}

package org.yearbook.source;

import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * Walks the input folder. Links are followed as long as they lead to what lies in it; {@code reports/} and {@code
 * records/} may be links themselves, which the operator made, to anywhere.
 */
final class InputFolder extends SimpleFileVisitor<Path> {
    private final Path input;
    private final Limits limits;
    private final InputFile.Kind kind;
    /** What links may lead to: the input folder, and what the folder of the kind is a link to. */
    private final List<Path> inside;

    private final List<InputFile> files = new ArrayList<>();

    private InputFolder(Path input, Limits limits, InputFile.Kind kind) throws IOException {
        this.input = input;
        this.limits = limits;
        this.kind = kind;
        Path folder = input.resolve(kind.folder());
        inside = Files.isDirectory(folder)
                ? List.of(input.toRealPath(), folder.toRealPath())
                : List.of(input.toRealPath());
    }

    /** The files of all kinds, in no particular order. */
    static List<InputFile> list(Path input, Limits limits) throws IOException {
        var files = new ArrayList<InputFile>();
        for (InputFile.Kind kind : InputFile.Kind.values()) {
            Path folder = input.resolve(kind.folder());
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                var visitor = new InputFolder(input, limits, kind);
                Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
                files.addAll(visitor.files);
            }
        }
        return files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (isHidden(folder)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        if (kind == InputFile.Kind.CORRECTIONS) {
            refuse(folder, new Message("应为文件，而不是文件夹", "it must be a file, and is a folder"));
            return FileVisitResult.SKIP_SUBTREE;
        }
        boolean outside = !folder.equals(input.resolve(kind.folder())) && leadsOut(folder);
        return outside ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
        if (isHidden(path) || leadsOut(path)) {
            return FileVisitResult.CONTINUE;
        }
        if (attributes.isSymbolicLink()) {
            refuse(path, nowhere());
        } else if (!attributes.isRegularFile()) {
            // to open a pipe would wait for someone who writes into it
            refuse(path, new Message("不是普通文件（管道、套接字或设备）", "it is a pipe, a socket or a device, no file"));
        } else if (kind != InputFile.Kind.CORRECTIONS && path.equals(input.resolve(kind.folder()))) {
            refuse(path, new Message("应为文件夹，而不是文件", "it must be a folder, and is a file"));
        } else if (attributes.size() == 0) {
            refuse(path, Message.empty());
        } else {
            limits.tooLarge(kind, InputFile.extension(name(path)), attributes.size())
                    .ifPresentOrElse(problem -> refuse(path, problem), () -> hash(path, attributes));
        }
        return FileVisitResult.CONTINUE;
    }

    private void hash(Path path, BasicFileAttributes attributes) {
        String name = name(path);
        try {
            if (!input.resolve(name).equals(path)) {
                throw new InvalidPathException(name, "not in the encoding of file names");
            }
            long modified = attributes.lastModifiedTime().toMillis();
            files.add(new InputFile(name, kind, attributes.size(), modified, Inventory.sha256(path), null));
        } catch (InvalidPathException e) {
            refuse(
                    path,
                    new Message(
                            "文件名不符合系统的文件名编码，请改名，或以 LANG=C.UTF-8 运行",
                            "its name is not in the system's encoding of file names; rename it, or run with LANG=C.UTF-8"));
        } catch (IOException e) {
            visitFileFailed(path, e);
        }
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException e) {
        if (!isHidden(path) && !leadsOut(path)) {
            refuse(path, problem(e));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException e) {
        return e == null ? FileVisitResult.CONTINUE : visitFileFailed(folder, e);
    }

    private static Message problem(IOException e) {
        if (e instanceof FileSystemLoopException) {
            return new Message("链接指回它所在的文件夹", "the link leads back to a folder that it lies in");
        }
        if (e instanceof AccessDeniedException) {
            return new Message("没有读取权限", "the program may not read it");
        }
        return e instanceof NoSuchFileException ? nowhere() : Message.unreadable(e);
    }

    private static Message nowhere() {
        return new Message("链接指向的文件不存在", "it is a link to what is not there");
    }

    /** Whether the path is a link out of the input folder; it is then listed with that reason. */
    private boolean leadsOut(Path path) {
        if (!Files.isSymbolicLink(path)) {
            return false;
        }
        try {
            Path real = path.toRealPath();
            if (inside.stream().anyMatch(real::startsWith)) {
                return false;
            }
        } catch (IOException e) {
            // where it leads to is not there, or cannot be seen; whoever opens it will say so
            return false;
        }
        refuse(path, new Message("链接指向输入文件夹之外", "the link leads out of the input folder"));
        return true;
    }

    private void refuse(Path path, Message problem) {
        files.add(InputFile.refused(name(path), kind, problem));
    }

    private String name(Path path) {
        return input.relativize(path).toString().replace(File.separatorChar, '/');
    }

    private boolean isHidden(Path path) {
        for (Path part : input.relativize(path)) {
            if (part.toString().startsWith(".") || part.toString().startsWith("~$")) {
                return true;
            }
        }
        return path.endsWith("Thumbs.db") || path.endsWith("desktop.ini");
    }
}

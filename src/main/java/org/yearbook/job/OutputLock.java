package org.yearbook.job;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Holds the output folder and the state folder for one run at a time, by a lock of the operating system on {@code .lock}
 * in each: it ends with the process, however that ends, so a dead run blocks nobody. The file says who holds it.
 */
final class OutputLock implements Closeable {
    private static final String FILE = ".lock";
    /** Behind the text, since Windows lets nobody else read what is locked. */
    private static final long POSITION = Long.MAX_VALUE - 1;

    private static final int MOST = 500;
    /** How often a run tries again: whoever only asks who holds the lock has it for a moment. */
    private static final int TRIES = 20;

    private static final int PAUSE_MILLIS = 50;

    private final List<FileChannel> channels = new ArrayList<>();

    private OutputLock() {}

    /**
     * Takes the lock and makes the folders that a run writes to.
     *
     * @throws HeldException if another run has it
     * @throws InvalidSettingException if there can be no such folder
     * @throws UncheckedIOException if a folder cannot be written
     */
    static OutputLock take(Path output, Path state) {
        var lock = new OutputLock();
        try {
            lock.hold("output", folder("yearbook.output", output));
            lock.hold("state", folder("yearbook.state", state));
            return lock;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Who holds the output folder, in words; empty if nobody does. */
    static String holder(Path output) {
        Path file = output.resolve(FILE);
        if (!Files.exists(file)) {
            return "";
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return tryLock(channel) ? "" : said(file);
        } catch (IOException e) {
            return "";
        }
    }

    private void hold(String use, Path folder) {
        Path file = folder.resolve(FILE);
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channels.add(channel);
            if (!lock(channel)) {
                throw new HeldException(
                        "Another run holds the " + use + " folder " + folder + ": " + said(file) + "; this one ends.");
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(self().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("The " + use + " folder " + folder + " cannot be written: " + e, e);
        }
    }

    private static boolean lock(FileChannel channel) throws IOException {
        for (int tries = 1; !tryLock(channel); tries++) {
            if (tries == TRIES || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
        }
        return true;
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(POSITION, 1, false) != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String self() {
        return "process " + ProcessHandle.current().pid() + " on " + host() + ", since "
                + OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS) + "\n";
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "a host without a name";
        }
    }

    private static String said(Path file) {
        try {
            String text = Files.readString(file).strip();
            return text.isEmpty() || text.length() > MOST ? "a process that did not say its name" : text;
        } catch (IOException e) {
            return "a process that did not say its name";
        }
    }

    private static Path folder(String setting, Path folder) {
        for (Path above = folder; above != null; above = above.getParent()) {
            if (Files.exists(above) && !Files.isDirectory(above)) {
                throw new InvalidSettingException(setting, folder.toString(), above + " is a file, not a folder");
            }
        }
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be made: " + e, e);
        }
    }

    @Override
    public void close() {
        for (FileChannel channel : channels) {
            try {
                channel.close();
            } catch (IOException e) {
                // the lock ends with the process at the latest
                continue;
            }
        }
    }

    /** Another run holds the output folder. Ends with exit code 4. */
    static final class HeldException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        HeldException(String message) {
            super(message);
        }
    }
}

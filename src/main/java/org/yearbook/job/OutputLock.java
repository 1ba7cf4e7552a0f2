package org.yearbook.job;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Holds the output folder for one run at a time, by a lock of the operating system on {@code .lock}: it ends with the
 * process, however that ends, so a dead run blocks nobody.
 */
final class OutputLock implements Closeable {
    private final FileChannel channel;

    private OutputLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock and makes the folders that a run writes to.
     *
     * @throws HeldException if another run has it
     * @throws InvalidSettingException if a folder cannot be written
     */
    static OutputLock take(YearbookSettings settings) {
        Path output = folder("yearbook.output", settings.outputFolder());
        folder("yearbook.state", settings.stateFolder());
        Path file = output.resolve(".lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel)) {
                return new OutputLock(channel);
            }
            channel.close();
        } catch (IOException e) {
            throw new InvalidSettingException("yearbook.output", output.toString(), "cannot be written (" + e + ")");
        }
        throw new HeldException("Another run holds the output folder " + output + "; this one ends.");
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static Path folder(String setting, Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new InvalidSettingException(setting, folder.toString(), "the folder cannot be made (" + e + ")");
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Another run holds the output folder. Ends with exit code 4. */
    static final class HeldException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        HeldException(String message) {
            super(message);
        }
    }
}

package org.yearbook.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run at a time, and whoever only asks for the holder of the lock stands in no run's way. */
class OutputLockTest {
    @TempDir
    Path folder;

    private OutputLock take() {
        return OutputLock.take(folder, folder.resolve("state"));
    }

    @Test
    void whatIsHeldForAMomentIsWaitedFor() throws Exception {
        var run = new FutureTask<>(this::take);
        var thread = new Thread(run);
        OutputLock momentary = take();
        try {
            thread.start();
            while (thread.getState() != Thread.State.TIMED_WAITING && !run.isDone()) {
                Thread.onSpinWait();
            }
        } finally {
            momentary.close();
        }
        run.get().close();
    }

    @Test
    void anotherRunIsNamedAndNotWaitedForToItsEnd() {
        OutputLock other = take();
        try {
            assertThat(OutputLock.holder(folder)).startsWith("process ");
            assertThatThrownBy(this::take)
                    .isInstanceOf(OutputLock.HeldException.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        } finally {
            other.close();
        }
        assertThat(OutputLock.holder(folder)).isEmpty();
    }
}

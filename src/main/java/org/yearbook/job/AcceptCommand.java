package org.yearbook.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;
import org.yearbook.publish.edition.Edition;
import org.yearbook.publish.edition.Editions;

/** {@code accept}: publishes the edition that the quality gate refused, as it was made. */
final class AcceptCommand implements Command {
    @Override
    public String name() {
        return "accept";
    }

    @Override
    public List<String> run(Environment environment) throws IOException {
        Path output = Command.output(environment);
        // before the lock, which makes the folders that it holds
        refused(output);
        OutputLock lock = OutputLock.take(output, Command.state(environment));
        try {
            var lines = new ArrayList<>(List.of("Edition " + accepted(output).name() + " is published."));
            try {
                Editions.of(output).keepRefused(0);
            } catch (IOException e) {
                lines.add("An edition refused before cannot be deleted; the next run tries again: " + e);
            }
            return lines;
        } finally {
            lock.close();
        }
    }

    private static Edition accepted(Path output) throws IOException {
        Editions.of(output).settle();
        Edition refused = refused(output);
        if (refused.exists()) {
            throw new InvalidSettingException("an edition " + refused.name()
                    + " has been published meanwhile; run again, so that another is made");
        }
        refused.accept();
        return refused;
    }

    private static Edition refused(Path output) throws IOException {
        return Editions.of(output)
                .refused()
                .orElseThrow(() -> new InvalidSettingException(
                        "yearbook.output", output.toString(), "there is no refused edition in this folder"));
    }
}

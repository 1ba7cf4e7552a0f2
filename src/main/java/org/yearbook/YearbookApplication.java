package org.yearbook;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.yearbook.job.Commands;
import org.yearbook.job.ExitCode;
import org.yearbook.job.InvalidSettingException;
import org.yearbook.job.Options;
import org.yearbook.job.Terminal;

/** The program: one run of the yearbook job, or one command about what it published. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class YearbookApplication {
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** One run, or one command; the result is its exit code. Messages of a run go to the log. */
    public static int run(String... arguments) {
        Terminal.find();
        return Commands.run(arguments).map(ExitCode::value).orElseGet(() -> runJob(arguments));
    }

    private static int runJob(String... arguments) {
        try {
            Options.check(arguments);
        } catch (InvalidSettingException e) {
            System.err.println(e.getMessage());
            return ExitCode.WRONG_SETTING.value();
        }
        try (ConfigurableApplicationContext context = new SpringApplication(YearbookApplication.class).run(arguments)) {
            return SpringApplication.exit(context);
        } catch (RuntimeException e) {
            // the failure analysis of Spring Boot has said what is wrong
            return ExitCode.of(e).value();
        }
    }
}

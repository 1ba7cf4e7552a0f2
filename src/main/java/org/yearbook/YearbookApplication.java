package org.yearbook;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.yearbook.job.ExitCode;
import org.yearbook.job.ExplainCommand;
import org.yearbook.job.InvalidSettingException;
import org.yearbook.job.Options;

/** The program: one run of the yearbook job, or the explanation of one figure. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class YearbookApplication {
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** One run, or one explanation; the result is its exit code. Messages go to the log. */
    public static int run(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals(ExplainCommand.NAME)) {
            return ExplainCommand.run(arguments).value();
        }
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

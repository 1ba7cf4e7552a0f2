package org.yearbook.job;

/** An option or a setting is wrong; the message says which, what it is and what it must be. Ends with exit code 2. */
public final class InvalidSettingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidSettingException(String setting, String value, String expected) {
        super("--" + setting + "=" + value + ": " + expected);
    }

    InvalidSettingException(String message) {
        super(message);
    }
}

package org.yearbook.job;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of the job repository. It holds nothing that a run could not do without, so one that cannot be read is begun
 * afresh.
 *
 * @param path without the ending that H2 gives it
 */
record RepositoryFile(Path path) {
    private static final Logger LOG = LoggerFactory.getLogger(YearbookJobConfiguration.JOB);
    private static final String ENDING = ".mv.db";

    static RepositoryFile in(Path state) {
        return new RepositoryFile(state.resolve("repository"));
    }

    boolean exists() {
        return Files.exists(file());
    }

    /** A copy in another folder, which can be read whoever has this one open. */
    RepositoryFile copy(Path folder) throws IOException {
        RepositoryFile copy = in(folder);
        Files.copy(file(), copy.file());
        return copy;
    }

    private Path file() {
        return path.resolveSibling(path.getFileName() + ENDING);
    }

    /**
     * The database as it is, open until the program ends.
     *
     * @throws SQLException if it cannot be read
     */
    DataSource read() throws SQLException {
        DataSource h2 = database();
        read(h2);
        return h2;
    }

    private DataSource database() {
        var h2 = new JdbcDataSource();
        // open until the program ends, whichever connections come and go; no log file of its own
        h2.setURL("jdbc:h2:file:" + path + ";DB_CLOSE_DELAY=-1;TRACE_LEVEL_FILE=0");
        return h2;
    }

    /** The database, begun afresh if it is damaged, open until the program ends. */
    DataSource open() {
        DataSource h2 = database();
        try {
            read(h2);
        } catch (SQLException damaged) {
            if (!isDamage(damaged)) {
                throw new UncheckedIOException(
                        "The job repository " + file() + " cannot be opened: " + damaged.getMessage(),
                        new IOException(damaged));
            }
            LOG.warn(
                    "The job repository {} cannot be read and is begun afresh; of earlier runs, only the list is lost ({})",
                    file(),
                    damaged.getMessage());
            delete();
        }
        return h2;
    }

    /** Not, if another program has it open, or the system does not let it be read or written. */
    private static boolean isDamage(SQLException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException && !(cause instanceof EOFException)) {
                return false;
            }
        }
        return failure.getErrorCode() != ErrorCode.DATABASE_ALREADY_OPEN_1;
    }

    /** Reads every row once, since a damaged page is found when it is read. */
    private static void read(DataSource h2) throws SQLException {
        try (Connection connection = h2.getConnection();
                Statement statement = connection.createStatement()) {
            try {
                var tables = new ArrayList<String>();
                try (ResultSet found = connection.getMetaData().getTables(null, "PUBLIC", "BATCH_%", null)) {
                    while (found.next()) {
                        tables.add(found.getString("TABLE_NAME"));
                    }
                }
                for (String table : tables) {
                    try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                        while (rows.next()) {
                            rows.getObject(1);
                        }
                    }
                }
            } catch (SQLException e) {
                statement.execute("SHUTDOWN IMMEDIATELY");
                throw e;
            }
        }
    }

    private void delete() {
        try {
            Files.deleteIfExists(file());
        } catch (IOException e) {
            throw new UncheckedIOException("The job repository " + file() + " cannot be deleted: " + e, e);
        }
    }
}

package org.yearbook.hostile;

import static org.yearbook.hostile.Bytes.text;
import static org.yearbook.hostile.Trick.read;
import static org.yearbook.hostile.Trick.refused;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files that are no files, links, and names that try to be something else; for file systems of Unix. */
final class HostileNames {
    private static final String HEADER = "source,region,year,indicator,value,unit";
    private static final String GOOD = "s,530523,2022,DIS02,8,件";

    private HostileNames() {}

    private static Trick named(String name) {
        return read("records/" + name, 1, text(HEADER, GOOD));
    }

    private static Trick.Making link(String target) {
        return file -> Files.createSymbolicLink(file, Path.of(target));
    }

    private static Trick.Making pipe() {
        return file -> {
            try {
                new ProcessBuilder("mkfifo", file.toString()).start().waitFor();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        };
    }

    private static Trick.Making socket() {
        return file -> {
            // the path of a socket must be short
            Path folder = Files.createTempDirectory("s");
            try (var channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
                channel.bind(UnixDomainSocketAddress.of(folder.resolve("s")));
            }
            Files.move(folder.resolve("s"), file);
            Files.delete(folder);
        };
    }

    private static Trick.Making folder(Trick.Making inside) {
        return file -> {
            Files.createDirectory(file);
            inside.at(file.resolve("inside.csv"));
        };
    }

    static List<Trick> all() {
        return List.of(
                refused("records/link-out.csv", "leads out", link("/etc/passwd")),
                refused("reports/link-out.txt", "leads out", link("/etc/passwd")),
                refused("records/link-to-folder-out", "leads out", link("/etc")),
                refused("records/link-to-device.csv", "leads out", link("/dev/zero")),
                refused("records/link-up.csv", "leads out", link("../../../../../../../../../../etc/passwd")),
                refused(
                        "records/link-to-itself.csv",
                        "cannot be read|not there|leads back",
                        link("link-to-itself.csv")),
                refused("records/link-to-nothing.csv", "not there", link("nothing")),
                refused("records/link-back", "leads back", link("../records")),
                read("records/link-within.csv", 2, link("good.csv")),
                refused("records/pipe.csv", "pipe", pipe()),
                refused("reports/pipe.txt", "pipe", pipe()),
                refused("records/socket.csv", "pipe", socket()),
                new Trick(
                        "records/folder.csv/inside.csv",
                        file -> folder(text(HEADER, GOOD)).at(file.getParent()),
                        1,
                        0,
                        null),
                new Trick("records/.hidden.csv", text("x"), 0, 0, null),
                named("line\nbreak.csv"),
                named("control\u0001\u0007\u001B[31m.csv"),
                named("tab\t.csv"),
                named("-rf.csv"),
                named("=cmd|'.csv"),
                named("\"quoted\",name.csv"),
                read("records/..\\..\\up.csv", 0, text(HEADER, GOOD)),
                named("up\\..\\..\\up.csv"),
                named("...csv".replaceFirst("\\.", "x")),
                named("percent%2e%2e%2f+ .csv"),
                named("\u202Evsc.exe.csv"),
                named("Case.csv"),
                named("case.csv"),
                named("caf\u00E9.csv"),
                named("cafe\u0301.csv"),
                named("CAPITALS.CSV"),
                named("x".repeat(251) + ".csv"),
                refused("reports/=cmd|' C calc'!A0.txt", "no region", text("2022年", "12件。")),
                refused("reports/@line\nbreak.txt", "no region", text("2022年", "12件。")));
    }
}

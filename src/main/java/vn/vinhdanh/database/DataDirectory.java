package vn.vinhdanh.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import vn.vinhdanh.startup.StartRefused;

/**
 * The directory in which the embedded server keeps everything, for one process at a time. Only its owner can read it.
 * The lock is the operating system's: it is free again after kill -9.
 *
 * <p>{@code server.lock} (our pid) · {@code bin/} (binaries) · {@code postgres/} (data) · {@code postgres.ready} (the
 * first start was finished) · {@code postgres.password}
 */
final class DataDirectory implements AutoCloseable {

    /** A byte far beyond the pid in the file: Windows forbids reading what is locked. */
    private static final long LOCKED_BYTE = 0x4000_0000L;

    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;

    private DataDirectory(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    /** @throws StartRefused when another process uses the directory, or it belongs to another user */
    static DataDirectory open(Path directory) {
        Path root = directory.toAbsolutePath().normalize();
        try {
            create(root);
            checkOwner(root);
            return lock(root);
        } catch (IOException e) {
            throw new StartRefused(e, "startup.database.embedded", root, e.toString());
        }
    }

    private static void create(Path root) throws IOException {
        Files.createDirectories(root.getParent());
        if (!Files.exists(root)) {
            Files.createDirectory(root, onlyForOwner("rwx------"));
        }
    }

    /** PostgreSQL refuses a directory of another user, but the library would wait out its whole time limit first. */
    private static void checkOwner(Path root) throws IOException {
        Path data = root.resolve("postgres");
        String owner = Files.getOwner(Files.exists(data) ? data : root).getName();
        String self = System.getProperty("user.name");
        // On Windows owners are written DOMAIN\name.
        if (isPosix() && !owner.equals(self)) {
            throw new StartRefused("startup.database.owner", root, owner, self);
        }
    }

    private static DataDirectory lock(Path root) throws IOException {
        Path file = root.resolve("server.lock");
        FileChannel channel = FileChannel.open(file,
                StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            throw new StartRefused("startup.database.in-use", root, Files.readString(file).trim());
        }
        byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
        channel.truncate(0).write(ByteBuffer.wrap(pid), 0);
        return new DataDirectory(root, channel, lock);
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null; // held by this very process
        }
    }

    Path root() {
        return root;
    }

    Path binaries() {
        return root.resolve("bin");
    }

    Path data() {
        return root.resolve("postgres");
    }

    Path passwordFile() {
        return root.resolve("postgres.password");
    }

    /** Whether a first start went through: a directory without the mark is a torso that PostgreSQL cannot start. */
    boolean isReady() {
        return Files.exists(readyMark());
    }

    void markReady() throws IOException {
        if (!isReady()) {
            Files.createFile(readyMark());
        }
    }

    /** Makes room for a first start: what an interrupted one left is kept, out of the way. */
    void prepareFirstStart() throws IOException {
        if (Files.exists(data())) {
            Files.move(data(), root.resolve("postgres.unfinished-" + UUID.randomUUID()));
        }
        Files.deleteIfExists(passwordFile());
        Files.createFile(passwordFile(), onlyForOwner("rw-------"));
        Files.writeString(passwordFile(), UUID.randomUUID().toString());
    }

    String password() throws IOException {
        return Files.readString(passwordFile()).trim();
    }

    private Path readyMark() {
        return root.resolve("postgres.ready");
    }

    private static FileAttribute<?>[] onlyForOwner(String permissions) {
        return isPosix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(
                        PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

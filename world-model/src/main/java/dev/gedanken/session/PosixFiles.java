package dev.gedanken.session;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.nio.charset.Charset;
import java.nio.file.Path;

/** A few functions of the C library without an equivalent in Java; only on POSIX systems. */
final class PosixFiles {
    private static final boolean IS_MAC = System.getProperty("os.name").startsWith("Mac");

    /** O_RDWR | O_CREAT | O_CLOEXEC: a child process must not inherit a lock. */
    private static final int OPEN_FLAGS = IS_MAC ? 0x2 | 0x200 | 0x1000000 : 0x2 | 0x40 | 0x80000;

    private static final int OPEN_MODE = 0b110_100_100;

    /** LOCK_EX | LOCK_NB. */
    private static final int LOCK_FLAGS = 2 | 4;

    private static final int WOULD_BLOCK = IS_MAC ? 35 : 11;
    private static final int INTERRUPTED = 4;

    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO =
            STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

    private static final MethodHandle OPEN =
            function(
                    "open",
                    FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT),
                    Linker.Option.firstVariadicArg(2));
    private static final MethodHandle FLOCK =
            function("flock", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));
    private static final MethodHandle TRUNCATE =
            function("ftruncate", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG));
    private static final MethodHandle WRITE =
            function(
                    "pwrite",
                    FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_LONG));
    private static final MethodHandle CLOSE =
            function("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));

    private PosixFiles() {}

    private static MethodHandle function(
            String name, FunctionDescriptor descriptor, Linker.Option... options) {
        Linker linker = Linker.nativeLinker();
        Linker.Option[] all = new Linker.Option[options.length + 1];
        System.arraycopy(options, 0, all, 1, options.length);
        all[0] = Linker.Option.captureCallState("errno");
        MemorySegment address =
                linker.defaultLookup()
                        .find(name)
                        .orElseThrow(
                                () -> new IllegalStateException("The C library has no " + name));
        return linker.downcallHandle(address, descriptor, all);
    }

    /**
     * Opens a file for reading and writing, and creates it if it does not exist.
     *
     * @return its descriptor, which the caller closes
     */
    static int open(Path file) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            Charset names = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
            MemorySegment path = arena.allocateFrom(file.toAbsolutePath().toString(), names);
            int descriptor = (int) OPEN.invokeExact(state, path, OPEN_FLAGS, OPEN_MODE);
            if (descriptor < 0) {
                throw problem("open", state);
            }
            return descriptor;
        } catch (Throwable e) {
            throw rethrown(e);
        }
    }

    /** Locks a descriptor's file exclusively and returns whether that worked; it does not wait. */
    static boolean lock(int descriptor) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            while ((int) FLOCK.invokeExact(state, descriptor, LOCK_FLAGS) != 0) {
                int error = (int) ERRNO.get(state, 0L);
                if (error == WOULD_BLOCK) {
                    return false;
                }
                if (error != INTERRUPTED) {
                    throw problem("flock", state);
                }
            }
            return true;
        } catch (Throwable e) {
            throw rethrown(e);
        }
    }

    /** Replaces the content of a file. */
    static void overwrite(int descriptor, byte[] content) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            MemorySegment bytes =
                    arena.allocateFrom(java.lang.foreign.ValueLayout.JAVA_BYTE, content);
            if ((int) TRUNCATE.invokeExact(state, descriptor, 0L) != 0) {
                throw problem("ftruncate", state);
            }
            long written =
                    (long) WRITE.invokeExact(state, descriptor, bytes, (long) content.length, 0L);
            if (written != content.length) {
                throw problem("pwrite", state);
            }
        } catch (Throwable e) {
            throw rethrown(e);
        }
    }

    /** Closes a descriptor; a failure is ignored. */
    static void close(int descriptor) {
        try (Arena arena = Arena.ofConfined()) {
            int unused = (int) CLOSE.invokeExact(arena.allocate(STATE), descriptor);
        } catch (Throwable e) {
            throw new IllegalStateException("The C library cannot be called.", e);
        }
    }

    private static IOException problem(String function, MemorySegment state) {
        return new IOException(
                "%s failed with error %d.".formatted(function, (int) ERRNO.get(state, 0L)));
    }

    /** Rethrows a call's exception, because method handles declare {@link Throwable}. */
    private static IOException rethrown(Throwable e) {
        return switch (e) {
            case IOException known -> known;
            case RuntimeException known -> throw known;
            case Error known -> throw known;
            default -> throw new IllegalStateException("The C library cannot be called.", e);
        };
    }
}

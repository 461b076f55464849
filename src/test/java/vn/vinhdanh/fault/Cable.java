package vn.vinhdanh.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The network between the nodes and their database, which can be cut. */
final class Cable implements AutoCloseable {

    private final ServerSocket end;
    private final Set<Socket> wires = ConcurrentHashMap.newKeySet();
    private volatile int target;
    private volatile boolean cut;

    Cable(int target) {
        this.target = target;
        try {
            end = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread(this::accept);
    }

    int port() {
        return end.getLocalPort();
    }

    void to(int port) {
        target = port;
    }

    /** Every connection breaks, and none is made until it is mended. */
    void cut() {
        cut = true;
        wires.forEach(Cable::close);
        wires.clear();
    }

    void mend() {
        cut = false;
    }

    private void accept() {
        while (!end.isClosed()) {
            try {
                Socket near = end.accept();
                if (cut) {
                    near.close();
                    continue;
                }
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                wires.add(near);
                wires.add(far);
                thread(() -> carry(near, far));
                thread(() -> carry(far, near));
            } catch (IOException e) {
                // The server is away: the caller's connection is never answered.
            }
        }
    }

    private void carry(Socket from, Socket to) {
        try (from; to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // Cut, or the other side went.
        } finally {
            wires.remove(from);
            wires.remove(to);
        }
    }

    private static void thread(Runnable work) {
        Thread thread = new Thread(work, "cable");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        cut();
        try {
            end.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package vn.vinhdanh.notification;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;

/** Greets a letter at a time and never comes to an end. */
final class DribblingServer implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0);
    private volatile int spoken;

    DribblingServer() throws IOException {
        Thread thread = new Thread(this::dribble, "dribbling-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    int spoken() {
        return spoken;
    }

    int port() {
        return socket.getLocalPort();
    }

    private void dribble() {
        try (Socket client = socket.accept()) {
            while (true) {
                client.getOutputStream().write("2".getBytes());
                client.getOutputStream().flush();
                spoken++;
                Thread.sleep(200);
            }
        } catch (IOException | InterruptedException e) {
            // Hung up on.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

package vn.vinhdanh.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that does not know one of the addresses, which GreenMail cannot play. */
class RefusingServer implements AutoCloseable {

    /** Recipients of the mails it took. */
    final List<String> accepted = new CopyOnWriteArrayList<>();

    private final ServerSocket socket = new ServerSocket(0);
    private final String refused;

    RefusingServer(String refused) throws IOException {
        this.refused = refused;
        Thread thread = new Thread(this::serve, "refusing-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException e) {
                // The client went away, or the test is over.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        say(client, "220 ready");
        String recipient = null;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.toUpperCase(Locale.ROOT);
            if (command.startsWith("RCPT")) {
                recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                say(client, recipient.equals(refused) ? "550 5.1.1 no such mailbox" : "250 ok");
            } else if (command.equals("DATA")) {
                say(client, "354 go on");
                while (!".".equals(in.readLine())) {
                    // The mail itself is not looked at.
                }
                accepted.add(recipient);
                say(client, "250 ok");
            } else {
                say(client, command.startsWith("QUIT") ? "221 bye" : "250 ok");
            }
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

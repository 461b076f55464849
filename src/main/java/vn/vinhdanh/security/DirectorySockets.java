package vn.vinhdanh.security;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/**
 * Connections to a directory at {@code ldaps://} whose authority Java does not know by itself. JNDI takes the name of a
 * class and calls its {@code getDefault()}, so what it must trust can only be kept in the class. Public for JNDI.
 */
public final class DirectorySockets extends SocketFactory {

    private static volatile SocketFactory trusting;

    private final SocketFactory sockets;

    private DirectorySockets(SocketFactory sockets) {
        this.sockets = sockets;
    }

    static void trust(SocketFactory sockets) {
        trusting = sockets;
    }

    /** Called by JNDI for each connection. */
    public static SocketFactory getDefault() {
        return new DirectorySockets(trusting);
    }

    @Override
    public Socket createSocket() throws IOException {
        return sockets.createSocket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return sockets.createSocket(host, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return sockets.createSocket(host, port, localHost, localPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return sockets.createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return sockets.createSocket(host, port, localHost, localPort);
    }
}

package vn.vinhdanh.workflow.engine;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;

/**
 * An answer that loses its words once it turns out to be an error about what is not there for the caller, and whose
 * status is that of a bad request where no command of the engine has failed.
 */
class MutedAnswer extends HttpServletResponseWrapper {

    private final Supplier<EngineAnswers.Mark> mark;
    private boolean muted;

    MutedAnswer(HttpServletResponse answer, Supplier<EngineAnswers.Mark> mark) {
        super(answer);
        this.mark = mark;
    }

    boolean isMuted() {
        return muted;
    }

    @Override
    public void setStatus(int status) {
        super.setStatus(judged(status));
    }

    @Override
    public void sendError(int status) throws IOException {
        sendError(status, null);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        int judged = judged(status);
        if (!muted) {
            super.sendError(judged, message);
        }
    }

    private int judged(int status) {
        EngineAnswers.Mark found = mark.get();
        muted = status == SC_NOT_FOUND || status >= SC_BAD_REQUEST && found == EngineAnswers.Mark.NOT_THERE;
        return muted ? SC_NOT_FOUND
                : status == SC_INTERNAL_SERVER_ERROR && found != EngineAnswers.Mark.FAILED ? SC_BAD_REQUEST : status;
    }

    /** The engine lets a browser keep its answers as long as it asks whether they still hold. */
    @Override
    public void setHeader(String name, String value) {
        super.setHeader(name, HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name) ? "no-store" : value);
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!muted) {
            super.flushBuffer();
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return muted ? new Nowhere() : super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        return muted ? new PrintWriter(OutputStream.nullOutputStream()) : super.getWriter();
    }

    private static final class Nowhere extends ServletOutputStream {

        @Override
        public void write(int b) {
            // is not said
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("An error is not written asynchronously");
        }
    }
}

package vn.vinhdanh.workflow.engine;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.ContextResource;
import org.springframework.core.io.Resource;

/** A resource under the name it is to be deployed with, the same however the application is started. */
class NamedResource extends AbstractResource implements ContextResource {

    private final String name;
    private final Resource content;

    NamedResource(String name, Resource content) {
        this.name = name;
        this.content = content;
    }

    @Override
    public String getPathWithinContext() {
        return name;
    }

    @Override
    public String getFilename() {
        return content.getFilename();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return content.getInputStream();
    }

    @Override
    public String getDescription() {
        return name;
    }
}

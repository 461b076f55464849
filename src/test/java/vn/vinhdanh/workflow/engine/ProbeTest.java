package vn.vinhdanh.workflow.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.ApplicationTest;
import vn.vinhdanh.workflow.rights.StaffRights;

/** A test in the {@link ProbeWorld}, which it leaves without an instance. */
abstract class ProbeTest extends ApplicationTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    private StaffRights rights;

    @Autowired
    private TenantsOfGroups tenants;

    ProbeWorld world;

    @BeforeEach
    void enter() {
        world = new ProbeWorld(engine, jdbc, rights, tenants);
    }

    @AfterEach
    void leave() {
        world.leave();
    }
}

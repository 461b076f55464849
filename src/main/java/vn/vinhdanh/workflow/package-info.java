/**
 * The only door to the process engine: nothing else imports {@code org.camunda}, but sign-in, whose users are the
 * engine's. Uses the capabilities; none of them uses it. One package per model, and {@code engine} for the engine
 * itself.
 */
package vn.vinhdanh.workflow;

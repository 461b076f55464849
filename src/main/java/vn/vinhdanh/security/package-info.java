/**
 * The one sign-in for our pages, {@code /api}, Camunda's webapps and {@code /engine-rest}: who may knock where, and who
 * the caller of a request is. Users and groups are the engine's ({@code org.camunda.bpm.engine.IdentityService}); this
 * is the only package beside {@code workflow} that touches the engine, and only its identities. Uses
 * {@code organization} for the caller.
 */
package vn.vinhdanh.security;

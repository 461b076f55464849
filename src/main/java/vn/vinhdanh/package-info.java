/**
 * The application. One package for each capability; {@code workflow} is the only door to the engine and uses the
 * capabilities, {@code web} shows them, neither is used by them. {@code ArchitectureTest} holds these arrows.
 */
package vn.vinhdanh;

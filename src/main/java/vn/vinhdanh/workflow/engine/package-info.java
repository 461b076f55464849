/**
 * The engine as we run it: who may know what inside Camunda, which clock it follows, and the deployment of our models
 * and forms. Uses {@code organization} (whose data a group may see), {@code calendar} and {@code refusal}.
 *
 * <p>Many classes here replace internals of the engine; they were written against 7.24.0 and are guarded by
 * {@code NeedToKnowTest}.
 */
package vn.vinhdanh.workflow.engine;

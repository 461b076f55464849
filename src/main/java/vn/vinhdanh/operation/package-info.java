/**
 * What whoever runs the application watches: figures of our queues, sign-ins and the engine beside those that Spring
 * brings, logs in which a dossier can be found and a person cannot, and a node that leaves without anybody noticing.
 * Uses the tables of other capabilities by reading only.
 */
package vn.vinhdanh.operation;

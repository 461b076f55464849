/**
 * What is personal is kept as long as its class says and no longer, unless somebody holds it. A dossier whose term is
 * over leaves its code, unit, stage and dates, so that lists, counts and the journal still agree; awards, decisions and
 * their frozen papers are records for good and are never touched.
 */
package vn.vinhdanh.retention;

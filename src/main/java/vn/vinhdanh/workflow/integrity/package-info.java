/**
 * The check's questions to the engine's tables: whether processes and subjects agree, and whether the jobs go on. One
 * statement each over all instances, since the engine's queries compare nothing with our tables.
 */
package vn.vinhdanh.workflow.integrity;

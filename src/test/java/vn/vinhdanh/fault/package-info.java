/**
 * What may go wrong with the machines, done for real: nodes are processes of their own that are killed, frozen and
 * restarted, on a PostgreSQL of their own. Long tests; their cost is in their docstrings, for two quiet cores.
 */
package vn.vinhdanh.fault;

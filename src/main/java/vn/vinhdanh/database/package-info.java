/**
 * Where the data lives: the PostgreSQL that {@code DATABASE_URL} names, or the one that comes along for the demo and
 * the tests. Uses {@code startup} to say why it cannot start.
 */
package vn.vinhdanh.database;

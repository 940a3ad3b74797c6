/**
 * Cases in a PostgreSQL database. Needs `pg`, which only who uses this installs.
 *
 * @module @baku/runtime/postgres
 */

export { isStoreError, type PostgresOptions, postgres, type StoreError, type StoreFault } from "./stores/postgres.js";

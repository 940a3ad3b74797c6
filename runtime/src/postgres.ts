/** `@baku/runtime/postgres`: cases in a PostgreSQL database. Needs `pg`, which only who uses this installs. */

export { isStoreError, type PostgresOptions, postgres, type StoreError, type StoreFault } from "./stores/postgres.js";

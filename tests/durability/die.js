// The process kills itself at a moment of the commits that it makes: right before or right after commit number `at` of SQLite; of
// PostgreSQL, before the statement that commits, when it has been sent and nobody has heard, or when the answer has come.
import { DatabaseSync } from "node:sqlite";
import pg from "pg";

const die = () => process.kill(process.pid, "SIGKILL");

export function dieAtCommit(moment, at) {
  const exec = DatabaseSync.prototype.exec;
  let commits = 0;
  DatabaseSync.prototype.exec = function (sql) {
    const dies = sql === "COMMIT" && ++commits === at;
    if (dies && moment === "before") die();
    const result = exec.call(this, sql);
    if (dies) die();
    return result;
  };
}

export function dieAtStatement(moment, at) {
  const query = pg.Client.prototype.query;
  let commits = 0;
  pg.Client.prototype.query = function (config, values, done) {
    const dies = / (begin|goOn)$/.test(config?.name) && ++commits === at;
    if (!dies) return query.call(this, config, values, done);
    if (moment === "before") die();
    const sent = query.call(this, config, values, moment === "after" ? die : done);
    if (moment === "sent") die();
    return sent;
  };
}

import { AsyncLocalStorage } from "node:async_hooks";
import type {
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQueryable,
  Transaction,
} from "@prisma/driver-adapter-utils";
import { invariant } from "#app/shared/invariant.ts";
import type { Db, Queryable, Tx } from "./database.ts";

/** What a statement is given; an array is one array of PostgreSQL's, a date a moment in UTC. */
type StatementValue = string | number | bigint | boolean | Date | null | readonly StatementValue[];

/** The part of a driver that sends a statement. */
type Driver = Pick<SqlQueryable, "queryRaw">;

type DriverNotes = {
  /** The driver by which a client, or a client inside a transaction, reaches the database. */
  drivers: WeakMap<Queryable, Driver>;
  /** Takes the driver of the transaction that `withDriver` opens. */
  opening: AsyncLocalStorage<{ driver?: Driver }>;
};

declare global {
  var clubDriverNotes: DriverNotes | undefined;
}

/** One for the process: its own copy of this module opens the client, the portal's bundle holds another that uses it. */
const { drivers, opening } = (globalThis.clubDriverNotes ??= {
  drivers: new WeakMap(),
  opening: new AsyncLocalStorage(),
});

/**
 * Sends a statement straight to the driver, on the connection of the client or the transaction that it is given. For
 * the few on which the club's busiest minutes hang: it costs a third of the processor's time that the client's own way
 * does.
 * @param sql stays prepared on each connection, so it is never put together from values.
 * @returns rows by column name; bigint, numeric and all dates come as text, a timestamptz with "+00:00".
 * @throws what `errors.ts` tells apart; when the transaction has ended.
 */
export async function runStatement<Row extends object>(
  client: Queryable,
  sql: string,
  values: readonly StatementValue[],
): Promise<Row[]> {
  const driver = drivers.get(client) ?? (await connect(client));
  const { columnNames, rows } = await driver.queryRaw({ sql, args: [...values], argTypes: values.map(() => asItIs) });
  return rows.map((row) => Object.fromEntries(columnNames.map((name, index) => [name, row[index]])) as Row);
}

const asItIs = { scalarType: "unknown", arity: "scalar" } as const;

/** Lets `runStatement` find the drivers of a client and of its transactions. */
export function noteDrivers(factory: SqlDriverAdapterFactory, clientOf: () => Db): SqlDriverAdapterFactory {
  const { provider, adapterName } = factory;
  return {
    provider,
    adapterName,
    async connect() {
      const driver = await factory.connect();
      drivers.set(clientOf(), driver);
      return noteTransactions(driver);
    },
  };
}

/** Runs a transaction's work so that `runStatement` takes part in it. */
export function withDriver<T>(open: (noteClient: (tx: Tx) => void) => Promise<T>): Promise<T> {
  const opened: { driver?: Driver } = {};
  return opening.run(opened, () =>
    open((tx) => {
      invariant(opened.driver !== undefined, "a transaction is opened by the driver");
      drivers.set(tx, opened.driver);
    }),
  );
}

function noteTransactions(driver: SqlDriverAdapter): SqlDriverAdapter {
  const start = driver.startTransaction.bind(driver);
  driver.startTransaction = async (isolation) => {
    const transaction = await start(isolation);
    const opened = opening.getStore();
    if (opened !== undefined) opened.driver = untilItsEnd(transaction);
    return transaction;
  };
  return driver;
}

/** After its end a transaction's connection belongs to somebody else. */
function untilItsEnd(transaction: Transaction): Driver {
  let hasEnded = false;
  const execute = transaction.executeRaw.bind(transaction);
  transaction.executeRaw = (query) => {
    hasEnded ||= query.sql === "COMMIT" || query.sql === "ROLLBACK";
    return execute(query);
  };
  return {
    queryRaw(query) {
      invariant(!hasEnded, "a statement belongs to a transaction that has not ended");
      return transaction.queryRaw(query);
    },
  };
}

async function connect(client: Queryable): Promise<Driver> {
  if ("$connect" in client) await client.$connect();
  const driver = drivers.get(client);
  invariant(driver !== undefined, "a statement is sent by a client of openDatabase or inTransaction");
  return driver;
}

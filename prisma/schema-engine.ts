import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import type { SchemaFile } from "./schema-files.ts";

/**
 * Compares two data models without a database.
 * @param from the model before; no files for an empty database.
 * @param to the model after.
 * @returns the SQL that leads from the first to the second; only a comment when they agree.
 */
export async function diffSchemas(from: readonly SchemaFile[], to: readonly SchemaFile[]): Promise<string> {
  await loadBindings();
  const adapter = bindMigrationAwareSqlAdapterFactory(createOfflineAdapterFactory());
  const engine = await bindings.SchemaEngine.new({ datamodels: undefined }, ignoreLogLine, adapter);
  try {
    const result = await engine.diff({
      from: from.length === 0 ? { tag: "empty" } : { tag: "schemaDatamodel", files: [...from] },
      to: { tag: "schemaDatamodel", files: [...to] },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    return result.stdout ?? "";
  } finally {
    engine.free();
  }
}

function ignoreLogLine(): void {}

/** The package's own entry imports its .wasm like a module, which only bundlers understand. */
async function loadBindings(): Promise<void> {
  const wasmPath = createRequire(import.meta.url)
    .resolve("@prisma/schema-engine-wasm/schema_engine_bg")
    .replace(/\.js$/, ".wasm");
  const { instance } = await WebAssembly.instantiate(await readFile(wasmPath), {
    "./schema_engine_bg.js": bindings,
  });
  Reflect.apply(Reflect.get(bindings, "__wbg_set_wasm"), undefined, [instance.exports]);
  const start = instance.exports["__wbindgen_start"];
  if (typeof start === "function") {
    start();
  }
}

/**
 * The engine asks every database for its version before it does anything, also when it only compares texts.
 * This one answers that question and refuses all others.
 */
function createOfflineAdapterFactory(): SqlMigrationAwareDriverAdapterFactory {
  const identity = { provider: "postgres", adapterName: "offline" } as const;
  const adapter: SqlDriverAdapter = {
    ...identity,
    queryRaw: () =>
      Promise.resolve({
        columnNames: ["exists", "version", "numeric_version"],
        columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
        rows: [[true, "PostgreSQL 18.0", 180_000]],
      }),
    executeRaw: refuse,
    executeScript: refuse,
    startTransaction: refuse,
    getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: true }),
    dispose: () => Promise.resolve(),
  };
  return {
    ...identity,
    connect: () => Promise.resolve(adapter),
    connectToShadowDb: () => Promise.resolve(adapter),
  };
}

function refuse(): Promise<never> {
  return Promise.reject(new Error("Comparing data models needs no database"));
}

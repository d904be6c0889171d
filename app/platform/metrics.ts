import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { Pool } from "pg";

export type Metrics = {
  registry: Registry;
  /** Time to answer a request, by method, route and status. */
  httpSeconds: Histogram<"method" | "route" | "status">;
  /** Runs of jobs, by name and whether they went well. */
  jobRuns: Counter<"job" | "result">;
  jobSeconds: Histogram<"job">;
};

/** @returns the numbers one process shows at /metrics. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    httpSeconds: new Histogram({
      name: "http_request_seconds",
      help: "Time to answer a request",
      labelNames: ["method", "route", "status"],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    jobRuns: new Counter({ name: "job_runs_total", help: "Runs of jobs", labelNames: ["job", "result"], registers }),
    jobSeconds: new Histogram({
      name: "job_seconds",
      help: "Time a job runs",
      labelNames: ["job"],
      buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 15, 60, 300],
      registers,
    }),
  };
}

/** Shows how many jobs could run now and wait, and no number while the database is away. @param read counts them. */
export function watchQueue(metrics: Metrics, read: () => Promise<number>): void {
  new Gauge({
    name: "job_queue_depth",
    help: "Jobs that could run now and wait",
    registers: [metrics.registry],
    async collect() {
      this.set(await read().catch(() => Number.NaN));
    },
  });
}

/** Shows how busy the connections to the database are. */
export function watchPool(metrics: Metrics, pool: Pool): void {
  new Gauge({
    name: "database_connections",
    help: "Connections to the database",
    labelNames: ["state"],
    registers: [metrics.registry],
    collect() {
      this.set({ state: "open" }, pool.totalCount);
      this.set({ state: "idle" }, pool.idleCount);
      this.set({ state: "awaited" }, pool.waitingCount);
    },
  });
}

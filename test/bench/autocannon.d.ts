/** The part of autocannon that the benchmarks use; the package brings no types. */
declare module "autocannon" {
  type Result = { requests: { average: number }; non2xx: number; errors: number };
  type Instance = PromiseLike<Result> & {
    on(
      event: "response",
      listener: (client: unknown, status: number, bytes: number, milliseconds: number) => void,
    ): void;
  };
  export default function autocannon(options: {
    url: string;
    connections: number;
    /** Seconds. */
    duration: number;
    headers?: Record<string, string>;
  }): Instance;
}

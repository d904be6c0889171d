/** The part of autocannon that the benchmarks use; the package brings no types. */
declare module "autocannon" {
  type Result = { requests: { average: number }; non2xx: number; errors: number };
  /** A request as it goes out. */
  export type Sent = { path: string };
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
    /** Each connection sends them in turn. */
    requests: { headers: Record<string, string>; setupRequest: (request: Sent) => Sent }[];
  }): Instance;
}

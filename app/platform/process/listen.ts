import type { RequestListener, Server } from "node:http";
import { createServer } from "node:http";
import { OperatorError } from "../operator-error.ts";

/**
 * Starts to answer HTTP.
 * @param variable name of the variable that sets the port, for the message.
 * @throws OperatorError when the port is taken or not allowed.
 */
export function listen(handler: RequestListener, port: number, host: string, variable: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(handler);
    server.once("error", (error) => reject(new OperatorError(explain(error, port, variable))));
    server.listen(port, host, () => resolve(server));
  });
}

function explain(error: Error, port: number, variable: string): string {
  const isTaken = "code" in error && error.code === "EADDRINUSE";
  const fault = isTaken ? `Port ${port} is taken by another program` : `Port ${port} cannot be used (${error.message})`;
  return `${fault}: stop it or set ${variable} to another port.`;
}

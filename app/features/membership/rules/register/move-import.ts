/** Where an import stands, from the stored file to the end. */
export type ImportState = "uploaded" | "checking" | "checked" | "running" | "done" | "stopped" | "failed";

/** What a person can ask of it. */
export type ImportMove = "check" | "import" | "discard";

/** A dry run that failed or an import that was stopped has changed nothing, so both may begin again. */
const FROM: Readonly<Record<ImportMove, readonly ImportState[]>> = {
  check: ["uploaded", "checked", "stopped", "failed"],
  import: ["checked", "stopped"],
  discard: ["uploaded", "checked", "stopped", "failed"],
};

/** The states in which a move can be asked for. */
export function statesBefore(move: ImportMove): ImportState[] {
  return [...FROM[move]];
}

/** Says whether a move can be asked for in a state. */
export function mayMove(state: ImportState, move: ImportMove): boolean {
  return FROM[move].includes(state);
}

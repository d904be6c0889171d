/** A code on its way, as pages tell of it. */
export type SentCode = {
  /** Grouped for reading. */
  phone: string;
  /** Time of day, such as 14:46. */
  sentAt: string;
  /** Seconds until another may be asked for. */
  againInSeconds: number;
};

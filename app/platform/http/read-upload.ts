import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { randomUUID } from "node:crypto";
import busboy from "busboy";
import type { Storage } from "#app/platform/storage.ts";
import { badRequest } from "./guards.ts";
import { readBody } from "./read-body.ts";
import { readFields, refuseStrangeFields } from "./read-fields.ts";

export type UploadLimits = {
  maxFiles: number;
  maxFileBytes: number;
  /** Of all files together. */
  maxBytes: number;
};

/** A file of the form, in storage until the form has been dealt with. */
export type UploadedFile = { field: string; fileName: string; storageKey: string; bytes: number };

export type RefusedFile = { fileName: string; reason: "file_too_large" | "too_many_files" | "upload_too_large" };

/** The form: its words, the files within the limits, and those that went beyond. */
export type Upload = { form: FormData; files: UploadedFile[]; refused: RefusedFile[] };

/** Words of a form, in bytes and number. */
const MAX_FIELD_BYTES = 64 * 1024;
const MAX_FIELDS = 200;
/** A refused file is read past so that the words after it arrive; beyond so many times the limit nobody waits. */
const READ_PAST = 8;

/**
 * Reads a form with files as a stream: files go to storage piece by piece, never into memory as a whole, and are gone
 * when `handle` has returned. A form without files may come URL-encoded.
 * @throws 400 for a body that is no form, 413 for one far beyond the limits.
 */
export async function withUpload<T>(
  request: Request,
  { storage, limits }: { storage: Storage; limits: UploadLimits },
  handle: (upload: Upload) => Promise<T>,
): Promise<T> {
  const isMultipart = /^multipart\/form-data;.*boundary=/.test(request.headers.get("content-type") ?? "");
  if (!isMultipart) return handle({ form: await readFields(request), files: [], refused: [] });
  const upload: Upload = { form: new FormData(), files: [], refused: [] };
  try {
    await receive(request, storage, limits, upload);
    return await handle(upload);
  } finally {
    await Promise.all(upload.files.map(({ storageKey }) => storage.remove(storageKey)));
  }
}

async function receive(request: Request, storage: Storage, limits: UploadLimits, upload: Upload): Promise<void> {
  const parser = openParser(request, limits);
  const arriving: Promise<void>[] = [];
  parser.on("field", (name, value) => upload.form.append(name, value));
  parser.on("file", (field, stream, { filename = "" }) => {
    const fileName = filename.replaceAll("\u0000", "");
    if (fileName === "") {
      stream.resume();
    } else if (arriving.length >= limits.maxFiles) {
      upload.refused.push({ fileName, reason: "too_many_files" });
      stream.resume();
    } else {
      arriving.push(keep({ field, fileName, stream, storage, limits, upload }));
    }
  });
  const [received] = await Promise.allSettled([pipeline(readBody(request, READ_PAST * limits.maxBytes), parser)]);
  const kept = await Promise.allSettled(arriving);
  if (received.status === "rejected") throw received.reason instanceof Response ? received.reason : badRequest();
  for (const file of kept) if (file.status === "rejected") throw file.reason;
  refuseStrangeFields(upload.form);
}

/** @throws badRequest when the request does not say by what its parts are divided. */
function openParser(request: Request, limits: UploadLimits): busboy.Busboy {
  try {
    return busboy({
      headers: { "content-type": request.headers.get("content-type") ?? "" },
      defParamCharset: "utf8",
      limits: { fileSize: limits.maxFileBytes + 1, fieldSize: MAX_FIELD_BYTES, fields: MAX_FIELDS },
    });
  } catch {
    throw badRequest();
  }
}

async function keep({
  field,
  fileName,
  stream,
  storage,
  limits,
  upload,
}: {
  field: string;
  fileName: string;
  stream: Readable & { truncated?: boolean };
  storage: Storage;
  limits: UploadLimits;
  upload: Upload;
}): Promise<void> {
  const storageKey = `uploads/${randomUUID()}`;
  // The form may be cut off before the file is opened here: the reading below then throws, nothing else has to.
  stream.once("error", () => undefined);
  const { bytes } = await storage.write(storageKey, stream);
  const kept = upload.files.reduce((sum, file) => sum + file.bytes, 0);
  const reason = stream.truncated
    ? ("file_too_large" as const)
    : kept + bytes > limits.maxBytes
      ? ("upload_too_large" as const)
      : null;
  if (reason === null) {
    upload.files.push({ field, fileName, storageKey, bytes });
  } else {
    await storage.remove(storageKey);
    upload.refused.push({ fileName, reason });
  }
}

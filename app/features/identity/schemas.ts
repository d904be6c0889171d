import { z } from "zod";
import { LANGUAGES } from "#app/shared/locale.ts";

export const languageSchema = z.object({ language: z.enum(LANGUAGES) });

export const typeSizeSchema = z.object({ typeSize: z.enum(["normal", "large"]) });

import { z } from "zod";
import { CHECK_NAMES, type CheckName } from "../articles/check-names.ts";
import { yesOrNo } from "./values.ts";

/** Which checks of `arshif check` are made; all, if unset. */
export const checkSchema = z
  .strictObject(
    Object.fromEntries(CHECK_NAMES.map((name) => [name, yesOrNo])) as Record<
      CheckName,
      typeof yesOrNo
    >,
  )
  .partial();

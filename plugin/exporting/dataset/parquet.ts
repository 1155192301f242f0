import { parquetWriteBuffer } from "hyparquet-writer";
import type { DatasetRecord } from "./dataset-record.ts";
import { type Field, typeOf } from "./fields.ts";

/** What a field is in Parquet; a list stands as JSON, which readers of Parquet know as a type. */
const TYPES = { integer: "INT32", list: "JSON", string: "STRING" } as const;

/** Records as a Parquet file. */
export function parquetFile(
  records: readonly DatasetRecord[],
  fields: readonly Field[],
): Uint8Array {
  const columnData = fields.map((name) => ({
    name,
    data: records.map((record) => record[name]),
    type: TYPES[typeOf(name)],
    nullable: false,
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}

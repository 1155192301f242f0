/**
 * A value cannot be shown: it is no date, or lies outside a calendar's table. With
 * `onInvalid: "empty"` the functions print an empty text instead. Wrong options are a plain
 * RangeError, which nothing silences.
 */
export class DateValueError extends RangeError {
  override readonly name = "DateValueError";
}

/** What something gives; nothing where it fails. */
export function attempt<Given>(something: () => Given): Given | undefined {
  try {
    return something();
  } catch {
    return undefined;
  }
}

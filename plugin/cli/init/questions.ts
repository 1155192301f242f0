import readline from "node:readline/promises";

/** A question to whoever makes a site, with the answer that an empty line gives. */
export interface Question {
  readonly asks: string;
  readonly usual: string;
}

/**
 * Asks questions one after the other on the terminal.
 *
 * @returns answers in their order; the usual ones where nobody answers
 */
export async function ask(
  questions: readonly Question[],
  input: NodeJS.ReadableStream = process.stdin,
  output: NodeJS.WritableStream = process.stderr,
): Promise<string[]> {
  const answers: string[] = [];
  const terminal = readline.createInterface({ input, output });
  try {
    for (const { asks, usual } of questions) {
      const answer = await terminal.question(`${asks} (${usual}) `);
      answers.push(answer.trim() === "" ? usual : answer.trim());
    }
  } finally {
    terminal.close();
  }
  return answers;
}

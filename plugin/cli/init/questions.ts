import readline from "node:readline/promises";
import { localised } from "../sentences-in-arabic.ts";

/** A question to whoever makes a site, written in English, with the answer that an empty line gives. */
export interface Question {
  readonly asks: string;
  readonly usual: string;
  /** What is wrong with an answer, and what to write; nothing where it is right. */
  readonly problem?: (answer: string) => string | undefined;
}

/**
 * Asks questions one after the other on the terminal, and again where an answer is wrong.
 *
 * @returns answers in their order; nothing where whoever is asked leaves, by Ctrl-C or Ctrl-D
 */
export async function ask(
  questions: readonly Question[],
  input: NodeJS.ReadableStream = process.stdin,
  output: NodeJS.WritableStream = process.stderr,
): Promise<string[] | undefined> {
  const answers: string[] = [];
  const terminal = readline.createInterface({ input, output });
  terminal.once("SIGINT", () => terminal.close());
  // Lines that were typed ahead, or pasted, wait for their questions.
  const lines = terminal[Symbol.asyncIterator]();
  try {
    for (const { asks, usual, problem = () => undefined } of questions) {
      let wrong: string | undefined;
      do {
        terminal.setPrompt(`${localised(asks)} (${usual}) `);
        terminal.prompt();
        const line = await lines.next();
        if (line.done) {
          output.write("\n");
          return undefined;
        }
        const answer = line.value.trim() || usual;
        wrong = problem(answer);
        if (wrong === undefined) answers.push(answer);
        else output.write(`${localised(wrong)}\n`);
      } while (wrong !== undefined);
    }
    return answers;
  } finally {
    terminal.close();
  }
}

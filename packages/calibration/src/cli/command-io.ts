/** What a command of the command line may touch; the tests give it a world of their own. */
export interface CommandIo {
  /** The text of a file. Throws where it cannot be read. */
  readonly readFile: (path: string) => string;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
}

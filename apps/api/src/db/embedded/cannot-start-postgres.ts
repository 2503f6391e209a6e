/** The embedded database cannot be started; the message is one sentence a person can act on. */
export class CannotStartPostgres extends Error {
  override readonly name = "CannotStartPostgres";
}
